package io.opora.sla;

import io.opora.calendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A sum that adds up: what a limit allows, what has counted against it, and what lies ahead. A running clock in time has
 * {@code counted + ahead = budget}; a paused, ended or late one has nothing ahead, and always {@code remaining = budget −
 * counted}.
 *
 * @param promise the number of the promise whose limit runs out first
 * @param from    since when time counts against it: the start of the clock, or later that of an upgrade or agreement
 * @param budget  the open time that it allows
 * @param counted each stretch of open time that counted
 * @param ahead   each stretch of open time that is left until the deadline of a running clock
 */
public record Account(int promise, Instant from, Duration budget, List<Slot> counted, List<Slot> ahead) {

    public Duration countedTime() {
        return sum(counted);
    }

    public Duration timeAhead() {
        return sum(ahead);
    }

    /** Below zero: minus the open time since the budget was used up. */
    public Duration remaining() {
        return budget.minus(countedTime());
    }

    private static Duration sum(List<Slot> slots) {
        return slots.stream().map(Slot::length).reduce(Duration.ZERO, Duration::plus);
    }
}
