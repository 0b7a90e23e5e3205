package io.opora.contract;

import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.ProductionCalendarFile;
import io.opora.calendar.WeeklyHours;
import io.opora.staff.Rights;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores the packaged years of the production calendar that the database lacks, and creates the calendars that the
 * packages name when they are absent, before anything runs: service hours, closed on public holidays for Basic and
 * Business and never for Premium (R4), the business days of R3,
 * and the hours in which letters come to the staff.
 */
@Component
class StandardCalendars implements SmartInitializingSingleton {

    private static final String NOTE = "Created at the first start from the production calendar of the application";
    private static final String YEAR_NOTE = "Comes with the application";

    private final Calendars calendars;
    private final CalendarVersions versions;
    private final ProductionYears years;
    private final HolidayFollowers followers;
    private final TransactionOperations transaction;

    StandardCalendars(
            Calendars calendars,
            CalendarVersions versions,
            ProductionYears years,
            HolidayFollowers followers,
            TransactionOperations transaction) {
        this.calendars = calendars;
        this.versions = versions;
        this.years = years;
        this.followers = followers;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // Asked under locks, because several nodes may start at the same time.
        transaction.executeWithoutResult(status -> storePackagedYears());
        create(Calendars.BASIC_SERVICE_HOURS, "MON-FRI 10:00-18:00", true);
        create(Calendars.BUSINESS_SERVICE_HOURS, "MON-SAT 09:00-19:00", true);
        create(Calendars.RU_BUSINESS_DAYS, "MON-FRI 00:00-24:00", true);
        create(Calendars.PREMIUM_SERVICE_HOURS, WeeklyHours.ALWAYS.toString(), false);
        create(Calendars.STAFF_MAIL_HOURS, "MON-SAT 08:00-21:00", true);
    }

    private void storePackagedYears() {
        years.lock();
        var known = years.latest();
        boolean stored = false;
        for (var year : ProductionCalendarFile.packagedYears()) {
            boolean follows = known.isEmpty() || year.year() > known.lastKey();
            if (follows) {
                years.store(year, Rights.SYSTEM, YEAR_NOTE);
                stored = true;
            }
        }
        if (stored) {
            followers.follow(Rights.SYSTEM, YEAR_NOTE);
        }
    }

    private void create(String name, String weekly, boolean followsHolidays) {
        transaction.executeWithoutResult(status -> {
            years.lockShared();
            if (versions.lockLatest(name) == 0) {
                var plan = new CalendarPlan(
                        Validity.MOSCOW, WeeklyHours.parse(weekly), CalendarExceptions.NONE, followsHolidays);
                calendars.publish(name, plan, Rights.SYSTEM, NOTE);
            }
        });
    }
}
