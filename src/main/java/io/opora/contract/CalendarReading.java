package io.opora.contract;

import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.LocalInterval;
import io.opora.calendar.WeeklyHours;
import io.opora.contract.CalendarChange.DatedHours;
import io.opora.refusal.Checks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a calendar from what a person wrote; what is wrong goes to the checks. */
final class CalendarReading {

    private static final int MOST_EXCEPTIONS = 1_000;
    private static final int LONGEST_HOURS = 500;
    private static final int LONGEST_ECHO = 60;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final List<LocalInterval> WHOLE_DAY = List.of(LocalInterval.parse("00:00-24:00"));

    private final Checks checks;

    CalendarReading(Checks checks) {
        this.checks = checks;
    }

    @Nullable
    ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            checks.add("zone", "calendar.zone", echo(zone));
            return null;
        }
    }

    @Nullable
    WeeklyHours hours(String text) {
        try {
            if (text.length() <= LONGEST_HOURS) {
                WeeklyHours hours = WeeklyHours.parse(text);
                checks.require(!hours.equals(WeeklyHours.NEVER), "weeklyHours", "calendar.never-open");
                return hours;
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below, with an example that is right.
        }
        checks.add("weeklyHours", "calendar.hours", echo(text));
        return null;
    }

    @Nullable
    CalendarExceptions exceptions(Collection<DatedHours> dates) {
        checks.require(dates.size() <= MOST_EXCEPTIONS, "exceptions", "calendar.too-many-exceptions", MOST_EXCEPTIONS);
        Map<LocalDate, List<LocalInterval>> read = new TreeMap<>();
        int place = 0;
        for (DatedHours dated : dates) {
            String field = "exceptions[" + place++ + "]";
            LocalDate date = date(field + ".date", dated.date());
            List<LocalInterval> hours = intervals(field + ".hours", dated.hours());
            if (date != null && hours != null && read.put(date, hours) != null) {
                checks.add(field + ".date", "calendar.date-twice", date.toString());
            }
        }
        return CalendarExceptions.of(read);
    }

    @Nullable
    LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // Told below.
        }
        checks.add(field, "calendar.date", echo(text));
        return null;
    }

    /** None for a closed date. */
    @Nullable
    List<LocalInterval> intervals(String field, String text) {
        try {
            if (text.length() <= LONGEST_HOURS) {
                LocalDate any = EARLIEST;
                return CalendarExceptions.parse(any + " " + text.strip())
                        .on(any)
                        .orElseThrow();
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below.
        }
        checks.add(field, "calendar.dated-hours", echo(text));
        return null;
    }

    /** R3: a business day lasts from 00:00 to 24:00, so that N of them are N × 24 hours. */
    void requireWholeDays(CalendarPlan plan) {
        for (var day : java.time.DayOfWeek.values()) {
            List<LocalInterval> hours = plan.hours().on(day);
            checks.require(hours.isEmpty() || hours.equals(WHOLE_DAY), "weeklyHours", "calendar.whole-days");
        }
        plan.ownExceptions()
                .dates()
                .forEach((date, hours) -> checks.require(
                        hours.isEmpty() || hours.equals(WHOLE_DAY), "exceptions", "calendar.whole-days"));
    }

    private static String echo(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
