package io.opora.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket's clocks, published synchronously inside the same transaction. */
public sealed interface ClockChange {

    /** The key of the ticket the clock belongs to. */
    long ticketId();

    /** A clock runs now. It may have no row yet: {@link SlaClocks} and {@link ClockViews} know it, the database does not. */
    record Started(UUID clockId, long ticketId) implements ClockChange {}

    /** The clock was paused, resumed, ended or cancelled: whoever waits for its next milestone must look again. */
    record Changed(UUID clockId, long ticketId) implements ClockChange {}

    /**
     * The ticket's deadlines may have moved: once per action, after whatever became of each clock.
     *
     * @param nearest the earliest deadline among the ticket's running clocks; null when none runs
     */
    record DeadlinesMoved(long ticketId, @Nullable Instant nearest) implements ClockChange {}

    /**
     * A promise was broken: once per promise, also where the telling of its milestones collapses into a higher one. Comes before the
     * telling, when the ticket is still with whoever was responsible.
     *
     * @param at the due instant that was missed, whenever it was noticed
     */
    record Breached(UUID clockId, long ticketId, ClockKind kind, Instant at) implements ClockChange {}

    /**
     * A milestone passed, recorded exactly once.
     *
     * @param percent the share of the budget; {@link #BREACH} is the breach
     * @param at      the instant it took effect, whenever it was noticed
     * @param dueAt   the promise's due instant
     * @param steps   the rows of the escalation table for this milestone; none when the row was deleted
     * @param promise the number of the promise in force: an agreement passes its own milestones
     */
    record MilestoneReached(
            UUID clockId,
            long ticketId,
            ClockKind kind,
            int percent,
            Instant at,
            Instant dueAt,
            List<EscalationStep> steps,
            int promise)
            implements ClockChange {

        /** The budget is used up: a breach even if the escalation table has no row for it. */
        public static final int BREACH = 100;
    }
}
