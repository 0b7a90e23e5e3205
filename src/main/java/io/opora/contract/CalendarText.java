package io.opora.contract;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is stored: the texts that {@link WeeklyHours} and {@link CalendarExceptions} read and write.
 *
 * @param exceptions    all that count, the public holidays' included
 * @param ownExceptions those of this calendar alone
 */
record CalendarText(
        ZoneId zone,
        String weeklyHours,
        String exceptions,
        String ownExceptions,
        boolean followsHolidays,
        @Nullable LocalDate provisionalFrom) {

    BusinessCalendar read() {
        return BusinessCalendar.of(zone, WeeklyHours.parse(weeklyHours), CalendarExceptions.parse(exceptions));
    }

    CalendarPlan plan() {
        return new CalendarPlan(
                zone, WeeklyHours.parse(weeklyHours), CalendarExceptions.parse(ownExceptions), followsHolidays);
    }
}
