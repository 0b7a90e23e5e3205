package io.opora.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date that the production calendar singles out.
 *
 * @param transferredFrom of a day off moved by decree: the day of a weekend that it stands for; null when not told
 * @param note            for whoever reads the file; empty when there is none
 */
public record ProductionDay(
        LocalDate date, Kind kind, @Nullable LocalDate transferredFrom, String note) {

    public enum Kind {
        HOLIDAY,
        TRANSFERRED_OFF,
        WORKING_SATURDAY,
        /** Changes nothing (R4), but belongs to the decree. */
        SHORTENED;

        /** As it is written in files. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the date is off, or worked, by decree; a shortened day is as its day of the week. */
    boolean isSettled() {
        return kind != Kind.SHORTENED;
    }

    boolean isWorked() {
        return kind == Kind.WORKING_SATURDAY;
    }

    /** The line of a file. */
    String line() {
        return "%s,%s,%s,%s".formatted(date, kind.word(), transferredFrom == null ? "" : transferredFrom, note);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
