package io.opora.startup;

/** The application cannot start without this setting. */
class MissingSettingException extends IllegalStateException {

    private final String action;

    MissingSettingException(String missing, String action) {
        super(missing);
        this.action = action;
    }

    /** What the person who starts it can do. */
    String action() {
        return action;
    }
}
