package io.opora.contract;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opora.transaction.PerTransaction;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendars that promises count in, by name and version. Which version is the current one is asked of the database
 * once in each transaction, so that a new version holds on every node at once; versions themselves never change and are
 * remembered.
 */
@Service
public class Calendars {

    public static final String BASIC_SERVICE_HOURS = "BASIC_SERVICE_HOURS";
    public static final String BUSINESS_SERVICE_HOURS = "BUSINESS_SERVICE_HOURS";
    public static final String PREMIUM_SERVICE_HOURS = "PREMIUM_SERVICE_HOURS";
    public static final String RU_BUSINESS_DAYS = "RU_BUSINESS_DAYS";

    /** No promise counts in them: when letters come to the staff. */
    public static final String STAFF_MAIL_HOURS = "STAFF_MAIL_HOURS";

    /** Some dozen calendars with a few versions each are in use at a time; one takes some 20 kB. */
    private static final int REMEMBERED = 100;

    static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,49}");

    private final CalendarVersions versions;
    private final ProductionYears holidays;
    private final Clock clock;
    private final PerTransaction<Map<String, Integer>> newest;
    private final Cache<Key, StoredCalendar> recent =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Calendars(CalendarVersions versions, ProductionYears holidays, Clock clock) {
        this.versions = versions;
        this.holidays = holidays;
        this.clock = clock;
        this.newest = new PerTransaction<>(versions::latestOfAll);
    }

    /**
     * Transactional, so that whoever asks outside of any transaction gets an answer for this one call.
     *
     * @throws UnknownCalendarException when no calendar has this name
     */
    @Transactional(readOnly = true)
    public StoredCalendar current(String name) {
        Integer version = newest.get().get(name);
        if (version == null) {
            throw unknown(name);
        }
        return version(name, version);
    }

    /** Whether any calendar has this name. */
    @Transactional(readOnly = true)
    public boolean knows(String name) {
        return newest.get().containsKey(name);
    }

    /** @throws UnknownCalendarException when no calendar has this name, or it has no such version */
    public StoredCalendar version(String name, int version) {
        return recent.get(new Key(name, version), key -> load(name, version));
    }

    /** @throws UnknownCalendarException when no calendar has this name */
    public CalendarVersion describe(String name) {
        return versions.latest(name)
                .flatMap(latest -> versions.describe(name, latest))
                .orElseThrow(() -> unknown(name));
    }

    /**
     * Stores the next version of a calendar, or the first one of a new name. From the end of the transaction on it is
     * the current one, on every node.
     *
     * @param by   the staff member's user id, or {@code system}
     * @param note why, for whoever reads the history
     * @throws IllegalArgumentException when the name is not written like {@code BASIC_SERVICE_HOURS}
     */
    @Transactional
    public StoredCalendar publish(String name, CalendarPlan plan, String by, String note) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A calendar's name is written like BASIC_SERVICE_HOURS, not " + name);
        }
        holidays.lockShared();
        int version = versions.lockLatest(name) + 1;
        CalendarText text = plan.with(holidays.current());
        versions.insert(name, version, text, clock.instant(), by, Text.required("The calendar's note", note, 500));
        newest.get().put(name, version);
        forgetUnlessCommitted(new Key(name, version));
        return new StoredCalendar(name, version, text.read(), text.provisionalFrom());
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
                    recent.invalidate(key);
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
