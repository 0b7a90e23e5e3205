package io.opora.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fact in a clock's ledger; never changed, never removed.
 *
 * @param effectiveAt when it took effect: a breach always at the due instant
 * @param recordedAt  when it was written down
 * @param cause       the pause's cause, for pauses only
 * @param percent     the share of the budget, for milestones only
 * @param actor       who caused it
 * @param promise     the number of the promise that was made, or that the milestone or breach belongs to
 */
@Embeddable
public record ClockEvent(
        @Enumerated(EnumType.STRING) Type type,
        @Column(name = "effective_at") Instant effectiveAt,
        @Column(name = "recorded_at") Instant recordedAt,
        @Nullable String cause,
        @Nullable Integer percent,
        String actor,
        @Nullable String why,
        @Nullable Integer promise) {

    /** Before clocks had more than one promise nobody wrote its number. */
    int promiseNumber() {
        return promise == null ? 0 : promise;
    }

    /** The same fact, in effect from a later instant on. */
    ClockEvent notBefore(Instant instant) {
        return effectiveAt.isBefore(instant)
                ? new ClockEvent(type, instant, recordedAt, cause, percent, actor, why, promise)
                : this;
    }

    public enum Type {
        STARTED,
        /** A question or proposal is open that the customer must decide on (R6). */
        PAUSE_ADDED,
        PAUSE_REMOVED,
        /** The question never reached the customer: the pause counts as if it had never been. */
        PAUSE_VOIDED,
        /** A new promise came into force on the running clock. */
        RETARGETED,
        MILESTONE,
        BREACHED,
        /** The breach does not count: its promise was overtaken or repaired. It stays in the ledger. */
        BREACH_VOIDED,
        /** The work was done in time. */
        KEPT,
        /** The work was done after the breach. */
        ENDED_LATE,
        CANCELLED
    }

    static ClockEvent of(Type type, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(type, effectiveAt, recordedAt, null, null, actor, null, null);
    }

    static ClockEvent pause(Type type, String cause, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(type, effectiveAt, recordedAt, cause, null, actor, null, null);
    }

    static ClockEvent pauseVoided(String cause, String why, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.PAUSE_VOIDED, effectiveAt, recordedAt, cause, null, actor, why, null);
    }

    static ClockEvent milestone(int percent, int promise, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.MILESTONE, effectiveAt, recordedAt, null, percent, actor, null, promise);
    }

    static ClockEvent breached(int promise, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.BREACHED, effectiveAt, recordedAt, null, null, actor, null, promise);
    }

    /** @param breachedAt the instant of the breach that does not count any more */
    static ClockEvent breachVoided(int promise, String why, Instant breachedAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.BREACH_VOIDED, breachedAt, recordedAt, null, null, actor, why, promise);
    }

    /** @param promise the number of the new promise */
    static ClockEvent retargeted(int promise, String why, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.RETARGETED, effectiveAt, recordedAt, null, null, actor, why, promise);
    }

    static ClockEvent cancelled(String why, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.CANCELLED, effectiveAt, recordedAt, null, null, actor, why, null);
    }
}
