package io.opora.contract;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A calendar as it is stored: the texts that {@link WeeklyHours} and {@link CalendarExceptions} read and write. */
record CalendarText(
        ZoneId zone,
        String weeklyHours,
        String exceptions,
        @Nullable LocalDate provisionalFrom) {

    BusinessCalendar read() {
        return BusinessCalendar.of(zone, WeeklyHours.parse(weeklyHours), CalendarExceptions.parse(exceptions));
    }
}
