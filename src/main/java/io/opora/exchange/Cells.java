package io.opora.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking somebody's text for a formula: what begins like one goes out with an apostrophe before
 * it, and loses it again on its way in.
 */
final class Cells {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r\n|].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\t\r\n|].*");

    private Cells() {}

    static String guarded(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Whether somebody's spreadsheet left a formula where its value belongs. */
    static boolean isFormula(String cell) {
        return cell.startsWith("=");
    }
}
