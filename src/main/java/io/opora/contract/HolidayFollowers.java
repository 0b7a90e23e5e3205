package io.opora.contract;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.calendar.ProductionCalendar;
import java.util.List;
import org.springframework.stereotype.Component;

/** The calendars that follow public holidays: each gets a next version when these change. */
@Component
class HolidayFollowers {

    private final Calendars calendars;
    private final CalendarVersions versions;
    private final ProductionYears years;
    private final AuditTrail audit;

    HolidayFollowers(Calendars calendars, CalendarVersions versions, ProductionYears years, AuditTrail audit) {
        this.calendars = calendars;
        this.versions = versions;
        this.years = years;
        this.audit = audit;
    }

    /** The names of those that would change under these holidays. */
    List<String> affectedBy(ProductionCalendar holidays) {
        return versions.current().stream()
                .filter(calendar -> calendar.plan().followsHolidays())
                .filter(calendar -> !calendar.plan()
                        .with(holidays)
                        .equals(versions.find(calendar.name(), calendar.version())
                                .orElseThrow()))
                .map(CalendarVersion::name)
                .toList();
    }

    /** Publishes the next version of each that changes; needs the lock on the years. */
    List<String> follow(String by, String note) {
        List<String> affected = affectedBy(years.current());
        affected.forEach(name -> {
            CalendarVersion before = calendars.describe(name);
            calendars.publish(name, before.plan(), by, note);
            audit.record(
                    by,
                    EntityType.CALENDAR,
                    name,
                    AuditAction.PUBLISHED,
                    CalendarFacts.of(before),
                    CalendarFacts.of(calendars.describe(name)));
        });
        return affected;
    }
}
