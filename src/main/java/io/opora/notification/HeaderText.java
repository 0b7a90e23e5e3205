package io.opora.notification;

import java.util.regex.Pattern;

/** Makes what people typed fit for a mail header: one line, no control or direction marks, a sensible length. */
final class HeaderText {

    private static final int LONGEST = 200;
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF\\p{Cs}\\s]+");

    private HeaderText() {}

    static String clean(String typed) {
        String line = UNFIT.matcher(typed).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }
}
