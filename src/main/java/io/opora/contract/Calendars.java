package io.opora.contract;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendars that promises count in, by name and version. Which version is the current one is asked of the database
 * each time, so that a new version holds on every node at once; versions themselves never change and are remembered.
 */
@Service
public class Calendars {

    public static final String BASIC_SERVICE_HOURS = "BASIC_SERVICE_HOURS";
    public static final String BUSINESS_SERVICE_HOURS = "BUSINESS_SERVICE_HOURS";
    public static final String PREMIUM_SERVICE_HOURS = "PREMIUM_SERVICE_HOURS";
    public static final String RU_BUSINESS_DAYS = "RU_BUSINESS_DAYS";

    /** Some dozen calendars with a few versions each are in use at a time; one takes some 20 kB. */
    private static final int REMEMBERED = 100;

    private final CalendarVersions versions;
    private final Clock clock;
    private final RecentlyUsed<Key, StoredCalendar> recent = new RecentlyUsed<>(REMEMBERED);

    Calendars(CalendarVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** @throws UnknownCalendarException when no calendar has this name */
    public StoredCalendar current(String name) {
        return version(name, versions.latest(name).orElseThrow(() -> unknown(name)));
    }

    /** @throws UnknownCalendarException when no calendar has this name, or it has no such version */
    public StoredCalendar version(String name, int version) {
        return recent.get(new Key(name, version), key -> load(name, version));
    }

    /**
     * Stores the next version of a calendar, or the first one of a new name. From the end of the transaction on it is
     * the current one.
     *
     * @param provisionalFrom the first day whose public holidays are not decreed yet; null when none matter
     * @param note            why, for whoever reads the history
     * @throws IllegalArgumentException when the name is not written like {@code BASIC_SERVICE_HOURS}
     */
    @Transactional
    public StoredCalendar publish(
            String name,
            ZoneId zone,
            WeeklyHours hours,
            CalendarExceptions exceptions,
            @Nullable LocalDate provisionalFrom,
            String note) {
        if (!name.matches("[A-Z][A-Z0-9_]{1,49}")) {
            throw new IllegalArgumentException("A calendar's name is written like BASIC_SERVICE_HOURS, not " + name);
        }
        int version = versions.lockLatest(name) + 1;
        CalendarText text = new CalendarText(zone, hours.toString(), exceptions.toString(), provisionalFrom);
        versions.insert(name, version, text, clock.instant(), Text.required("The calendar's note", note, 500));
        forgetUnlessCommitted(new Key(name, version));
        return new StoredCalendar(name, version, BusinessCalendar.of(zone, hours, exceptions), provisionalFrom);
    }

    private StoredCalendar load(String name, int version) {
        CalendarText text = versions.find(name, version).orElseThrow(() -> unknown(name, version));
        return new StoredCalendar(name, version, text.read(), text.provisionalFrom());
    }

    /** This transaction may read, and so remember, what it then rolls back. */
    private void forgetUnlessCommitted(Key key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    recent.forget(key);
                }
            }
        });
    }

    private UnknownCalendarException unknown(String name) {
        return new UnknownCalendarException(
                "There is no calendar '%s'; known are %s".formatted(name, String.join(", ", versions.names())));
    }

    private UnknownCalendarException unknown(String name, int version) {
        return versions.latest(name)
                .map(latest -> new UnknownCalendarException(
                        "Calendar '%s' has versions 1 to %d, not %d".formatted(name, latest, version)))
                .orElseGet(() -> unknown(name));
    }

    private record Key(String name, int version) {}
}
