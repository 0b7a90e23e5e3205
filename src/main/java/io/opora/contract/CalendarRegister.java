package io.opora.contract;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import io.opora.refusal.Checks;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where administrators and process owners change calendars: the weekly hours of the packages, their zone and their own
 * dates. Every change is a next version; promises made before keep the version they were made with.
 */
@Service
@Transactional
public class CalendarRegister {

    private static final int LONGEST_NOTE = 500;

    private final Calendars calendars;
    private final CalendarVersions versions;
    private final ProductionYears years;
    private final Rights rights;
    private final AuditTrail audit;

    CalendarRegister(
            Calendars calendars, CalendarVersions versions, ProductionYears years, Rights rights, AuditTrail audit) {
        this.calendars = calendars;
        this.versions = versions;
        this.years = years;
        this.rights = rights;
        this.audit = audit;
    }

    /** The current version of each calendar, by name. */
    @Transactional(readOnly = true)
    public List<CalendarVersion> all() {
        return versions.current();
    }

    /**
     * @param version null for the current one
     * @throws NotThere when there is no such calendar, or no such version of it
     */
    @Transactional(readOnly = true)
    public CalendarVersion version(String name, @Nullable Integer version) {
        int latest = versions.latest(name).orElseThrow(() -> new NotThere("calendar.unknown", name));
        return versions.describe(name, version == null ? latest : version)
                .orElseThrow(() -> new NotThere("calendar.unknown-version", name, latest));
    }

    /**
     * All versions, the newest first.
     *
     * @throws NotThere when there is no such calendar
     */
    @Transactional(readOnly = true)
    public List<CalendarVersion> history(String name) {
        List<CalendarVersion> history = versions.history(name);
        if (history.isEmpty()) {
            throw new NotThere("calendar.unknown", name);
        }
        return history;
    }

    /**
     * Publishes the next version, or the first of a new calendar. A change that changes nothing publishes none.
     *
     * @param by the staff member's user id
     * @return the version that is the current one now
     * @throws io.opora.refusal.NotPermitted for anybody but administrators and process owners, and managers for the
     *                                       staff's mail hours
     * @throws WrongFields                   when something in the change is missing or wrong
     * @throws Contradiction                 when somebody has published a newer version than the one it was based on
     */
    public CalendarVersion publish(String name, CalendarChange change, String by) {
        rights.require(by, publishers(name));
        if (!Calendars.NAME.matcher(name).matches()) {
            throw new WrongFields("name", "calendar.name");
        }
        years.lockShared();
        int latest = versions.lockLatest(name);
        if (change.basedOn() != null && change.basedOn() != latest) {
            throw new Contradiction("calendar.changed-meanwhile", name, latest);
        }
        CalendarVersion before = versions.describe(name, latest).orElse(null);
        Checks checks = new Checks();
        CalendarPlan plan = plan(name, before == null ? null : before.plan(), change, checks);
        String note = checks.line("note", change.note(), LONGEST_NOTE);
        checks.refuseIfAny();
        if (before != null && before.plan().equals(plan)) {
            return before;
        }
        calendars.publish(name, Objects.requireNonNull(plan), by, Objects.requireNonNull(note));
        CalendarVersion after = calendars.describe(name);
        audit.record(
                by,
                EntityType.CALENDAR,
                name,
                before == null ? AuditAction.CREATED : AuditAction.PUBLISHED,
                before == null ? Map.of() : CalendarFacts.of(before),
                CalendarFacts.of(after));
        return after;
    }

    /** No promise counts in the staff's mail hours: they are the managers' own business too. */
    private static String[] publishers(String name) {
        return name.equals(Calendars.STAFF_MAIL_HOURS)
                ? new String[] {StaffGroups.CAMUNDA_ADMIN, StaffGroups.PROCESS_OWNERS, StaffGroups.MANAGERS}
                : new String[] {StaffGroups.CAMUNDA_ADMIN, StaffGroups.PROCESS_OWNERS};
    }

    private static @Nullable CalendarPlan plan(
            String name, @Nullable CalendarPlan old, CalendarChange change, Checks checks) {
        CalendarReading reading = new CalendarReading(checks);
        ZoneId zone = change.zone() != null ? reading.zone(change.zone()) : old == null ? Validity.MOSCOW : old.zone();
        WeeklyHours hours =
                change.weeklyHours() != null ? reading.hours(change.weeklyHours()) : old == null ? null : old.hours();
        checks.require(old != null || change.weeklyHours() != null, "weeklyHours", "field.required");
        CalendarExceptions exceptions = change.exceptions() != null
                ? reading.exceptions(change.exceptions())
                : old == null ? CalendarExceptions.NONE : old.ownExceptions();
        boolean follows =
                change.followsHolidays() != null ? change.followsHolidays() : old != null && old.followsHolidays();
        if (zone == null || hours == null || exceptions == null || !checks.isEmpty()) {
            return null;
        }
        CalendarPlan plan = new CalendarPlan(zone, hours, exceptions, follows);
        if (name.equals(Calendars.RU_BUSINESS_DAYS)) {
            reading.requireWholeDays(plan);
        }
        return plan;
    }
}
