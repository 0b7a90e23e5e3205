package io.opora.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a manager wants put right, and for which clocks: those of some tickets, or those that started in a period.
 *
 * @param calendar    CALENDAR: promises made with an older version of it count by the newest; TERMS: the right one, in its newest
 *                    version, null where that was right
 * @param clock       TERMS: whose term was wrong
 * @param priority    TERMS: only promises of this priority; null: of any
 * @param amount      TERMS: the right budget, null where that was right
 * @param unit        TERMS: of the budget
 * @param pauseCause  PAUSE: the kind of cause, such as {@code QUESTION}; null: of any kind
 * @param pauseFrom   PAUSE: those that began at this instant
 * @param pauseTo     PAUSE: … or later, but before this one
 * @param tickets     the keys of tickets; empty for a period
 * @param customer    of the period's clocks only this customer's
 * @param startedFrom the period's beginning, included
 * @param startedTo   the period's end, not included
 */
public record CorrectionRequest(
        Kind kind,
        @Nullable String reason,
        @Nullable String calendar,
        @Nullable ClockKind clock,
        @Nullable Integer priority,
        @Nullable Integer amount,
        Budget.@Nullable Unit unit,
        @Nullable String pauseCause,
        @Nullable Instant pauseFrom,
        @Nullable Instant pauseTo,
        List<Long> tickets,
        @Nullable UUID customer,
        @Nullable Instant startedFrom,
        @Nullable Instant startedTo) {

    /** What was wrong. */
    public enum Kind {
        /** Days were decreed, or hours changed, after the promises were made. */
        CALENDAR,
        /** Another budget or calendar was promised than the contract says. */
        TERMS,
        /** A pause that never was. */
        PAUSE
    }

    public CorrectionRequest {
        tickets = List.copyOf(tickets);
    }
}
