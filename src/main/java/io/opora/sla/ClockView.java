package io.opora.sla;

import io.opora.calendar.Slot;
import io.opora.contract.StoredCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a clock.
 *
 * @param number    0 for the first of its kind in the cycle; an accepted downgrade begins the next (R8)
 * @param promise   the one in force
 * @param promises  all that were made, oldest first
 * @param budget    open time of the limit that runs out first: what the slots sum up to
 * @param dueAt     the deadline; null while paused and for a cancelled clock
 * @param provisional whether the deadline lies beyond the last year whose public holidays are decreed, so that a later
 *                    calendar may count otherwise
 * @param remaining what is left of the budget now, below zero after the due instant; null once ended
 */
public record ClockView(
        UUID id,
        ClockKind kind,
        int cycle,
        int number,
        Promise promise,
        List<PromiseView> promises,
        Duration budget,
        ClockState state,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Instant breachedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable Duration remaining,
        @Nullable Integer nextMilestone,
        @Nullable Instant nextMilestoneAt,
        List<ClockEvent> events,
        List<Slot> slots) {

    static ClockView of(ClockRecord clock, SlaClock folded, StoredCalendar calendar, Instant now) {
        boolean open = folded.isOpen();
        Instant dueAt =
                folded.state() == ClockState.CANCELLED ? null : folded.dueAt().orElse(null);
        return new ClockView(
                clock.getId(),
                clock.kind(),
                clock.cycle(),
                clock.number(),
                folded.promise(),
                folded.promises(),
                folded.budget(now),
                folded.state(),
                clock.startedAt(),
                dueAt,
                dueAt != null && calendar.isProvisionalAt(dueAt),
                folded.breachedAt().orElse(null),
                folded.endedAt().orElse(null),
                folded.outcome().orElse(null),
                open ? folded.remaining(now) : null,
                clock.nextMilestone().orElse(null),
                clock.nextMilestoneAt().orElse(null),
                clock.ledger(),
                folded.countedSlots());
    }
}
