package io.opora.contract;

import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.ProductionCalendar;
import io.opora.calendar.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about a calendar.
 *
 * @param ownExceptions   dates of its own, which win over public holidays
 * @param followsHolidays whether public holidays and moved days count (R4)
 */
public record CalendarPlan(ZoneId zone, WeeklyHours hours, CalendarExceptions ownExceptions, boolean followsHolidays) {

    CalendarText with(ProductionCalendar holidays) {
        CalendarExceptions all = followsHolidays ? holidays.exceptionsFor(hours).and(ownExceptions) : ownExceptions;
        @Nullable LocalDate provisionalFrom = followsHolidays ? holidays.provisionalFrom() : null;
        return new CalendarText(
                zone, hours.toString(), all.toString(), ownExceptions.toString(), followsHolidays, provisionalFrom);
    }
}
