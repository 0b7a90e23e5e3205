package io.opora.bench.calendar;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.ProductionCalendar;
import io.opora.calendar.WeeklyHours;
import java.time.Duration;
import java.time.ZoneId;

/** The calendars that promises count by, as the application makes them from the production calendar. */
public enum Hours {
    BUSINESS_DAYS("MON-FRI 00:00-24:00", 24),
    BUSINESS_SERVICE_HOURS("MON-SAT 09:00-19:00", 10),
    BASIC_SERVICE_HOURS("MON-FRI 10:00-18:00", 8);

    private final String weekly;
    private final int hoursPerDay;

    Hours(String weekly, int hoursPerDay) {
        this.weekly = weekly;
        this.hoursPerDay = hoursPerDay;
    }

    public BusinessCalendar calendar() {
        WeeklyHours hours = WeeklyHours.parse(weekly);
        CalendarExceptions holidays = ProductionCalendar.russian().exceptionsFor(hours);
        return BusinessCalendar.of(ZoneId.of("Europe/Moscow"), hours, holidays);
    }

    /** So many of its days' working time. */
    Duration days(int days) {
        return Duration.ofHours((long) days * hoursPerDay);
    }
}
