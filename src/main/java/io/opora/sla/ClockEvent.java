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
 */
@Embeddable
public record ClockEvent(
        @Enumerated(EnumType.STRING) Type type,
        @Column(name = "effective_at") Instant effectiveAt,
        @Column(name = "recorded_at") Instant recordedAt,
        @Nullable String cause,
        @Nullable Integer percent,
        String actor,
        @Nullable String why) {

    public enum Type {
        STARTED,
        /** A question or proposal is open that the customer must decide on (R6). */
        PAUSE_ADDED,
        PAUSE_REMOVED,
        /** The question never reached the customer: the pause counts as if it had never been. */
        PAUSE_VOIDED,
        MILESTONE,
        BREACHED,
        /** The work was done in time. */
        KEPT,
        /** The work was done after the breach. */
        ENDED_LATE,
        CANCELLED
    }

    static ClockEvent of(Type type, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(type, effectiveAt, recordedAt, null, null, actor, null);
    }

    static ClockEvent pause(Type type, String cause, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(type, effectiveAt, recordedAt, cause, null, actor, null);
    }

    static ClockEvent pauseVoided(String cause, String why, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.PAUSE_VOIDED, effectiveAt, recordedAt, cause, null, actor, why);
    }

    static ClockEvent milestone(int percent, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.MILESTONE, effectiveAt, recordedAt, null, percent, actor, null);
    }

    static ClockEvent cancelled(String why, Instant effectiveAt, Instant recordedAt, String actor) {
        return new ClockEvent(Type.CANCELLED, effectiveAt, recordedAt, null, null, actor, why);
    }
}
