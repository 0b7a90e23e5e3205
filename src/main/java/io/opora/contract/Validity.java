package io.opora.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days a contract holds, both included, counted in Moscow: from the first day's 00:00 until the last day's 24:00.
 *
 * @param from the first day
 * @param to   the last day
 */
public record Validity(LocalDate from, LocalDate to) {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** The offer's minimum term, in months. */
    static final int MINIMUM_MONTHS = 12;

    /** @throws IllegalArgumentException when the last day lies before the first */
    public Validity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A contract cannot end on %s before it starts on %s".formatted(to, from));
        }
    }

    /** The first instant of validity. */
    public Instant start() {
        return from.atStartOfDay(MOSCOW).toInstant();
    }

    /** The first instant after validity. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(MOSCOW).toInstant();
    }

    public boolean contains(Instant at) {
        return !at.isBefore(start()) && at.isBefore(end());
    }

    public boolean overlaps(Validity other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    boolean lastsMinimumTerm() {
        return !to.isBefore(from.plusMonths(MINIMUM_MONTHS).minusDays(1));
    }

    /** From the earlier first day to the later last day. */
    Validity span(Validity other) {
        return new Validity(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
