package io.opora.startup;

/** The application cannot start: a setting is missing or wrong. */
class UnusableSettingException extends IllegalStateException {

    private final String action;

    UnusableSettingException(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /** What the person who starts it can do. */
    String action() {
        return action;
    }
}
