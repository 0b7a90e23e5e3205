package io.opora.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a contract does not hold.
 *
 * @param from   the first instant
 * @param until  the first instant after it; null: not resumed yet
 * @param reason why, for the customer to read
 */
@Embeddable
public record Suspension(
        @Column(name = "suspended_from") Instant from,
        @Column(name = "suspended_until") @Nullable Instant until,
        String reason) {

    public Suspension {
        from = from.truncatedTo(ChronoUnit.MILLIS);
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    boolean endsBy(Instant at) {
        return until != null && !until.isAfter(at);
    }

    boolean isOpen() {
        return until == null;
    }

    Suspension until(Instant at) {
        return new Suspension(from, at, reason);
    }
}
