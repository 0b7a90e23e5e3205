package io.opora.contract;

/** Checks of what people typed. */
final class Text {

    private Text() {}

    /** The text without space around it. */
    static String required(String what, String value, int longest) {
        String text = value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    what + " is longer than " + longest + " characters: " + text.substring(0, 40) + "…");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " holds a NUL character");
        }
        return text;
    }
}
