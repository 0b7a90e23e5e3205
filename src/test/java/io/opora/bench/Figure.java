package io.opora.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param part what was played
 * @param what was measured
 * @param unit such as {@code /s}, {@code ms} or {@code ×} for a ratio
 * @param goal null for a figure that only explains
 */
public record Figure(
        String part,
        String what,
        double value,
        String unit,
        @Nullable Goal goal) {

    private static final double SMALL = 10;
    private static final double LARGE = 1000;

    /** A figure that only explains. */
    public static Figure of(String part, String what, double value, String unit) {
        return new Figure(part, what, value, unit, null);
    }

    public Figure atMost(double bound) {
        return new Figure(part, what, value, unit, new Goal.AtMost(bound));
    }

    public Figure atLeast(double bound) {
        return new Figure(part, what, value, unit, new Goal.AtLeast(bound));
    }

    public Figure withoutGoal() {
        return of(part, what, value, unit);
    }

    public boolean isMissed() {
        return goal != null && !goal.isMetBy(value);
    }

    /** As many digits as can be trusted. */
    static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) value).replace(',', ' ');
        }
        String format = size < SMALL ? "%.2f" : size < LARGE ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
