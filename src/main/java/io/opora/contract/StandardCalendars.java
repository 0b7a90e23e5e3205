package io.opora.contract;

import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.ProductionCalendar;
import io.opora.calendar.WeeklyHours;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Creates the calendars that the packages name when they are absent, before anything runs: service hours, closed on
 * public holidays for Basic and Business and never for Premium (R4), and the business days of R3.
 */
@Component
class StandardCalendars implements SmartInitializingSingleton {

    private static final String NOTE = "Created at the first start from the production calendar of the application";

    private final Calendars calendars;
    private final CalendarVersions versions;
    private final TransactionOperations transaction;

    StandardCalendars(Calendars calendars, CalendarVersions versions, TransactionOperations transaction) {
        this.calendars = calendars;
        this.versions = versions;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ProductionCalendar holidays = ProductionCalendar.russian();
        closedOnHolidays(Calendars.BASIC_SERVICE_HOURS, "MON-FRI 10:00-18:00", holidays);
        closedOnHolidays(Calendars.BUSINESS_SERVICE_HOURS, "MON-SAT 09:00-19:00", holidays);
        closedOnHolidays(Calendars.RU_BUSINESS_DAYS, "MON-FRI 00:00-24:00", holidays);
        create(Calendars.PREMIUM_SERVICE_HOURS, WeeklyHours.ALWAYS, CalendarExceptions.NONE, null);
    }

    private void closedOnHolidays(String name, String weekly, ProductionCalendar holidays) {
        WeeklyHours hours = WeeklyHours.parse(weekly);
        LocalDate provisionalFrom = LocalDate.of(holidays.lastKnownYear() + 1, 1, 1);
        create(name, hours, holidays.exceptionsFor(hours), provisionalFrom);
    }

    private void create(
            String name, WeeklyHours hours, CalendarExceptions exceptions, @Nullable LocalDate provisionalFrom) {
        // Asked under the lock, because several nodes may start at the same time.
        transaction.executeWithoutResult(status -> {
            if (versions.lockLatest(name) == 0) {
                calendars.publish(name, Validity.MOSCOW, hours, exceptions, provisionalFrom, NOTE);
            }
        });
    }
}
