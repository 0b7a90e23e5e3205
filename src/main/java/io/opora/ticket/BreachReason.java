package io.opora.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a promise was broken, as one person told it once, and what a manager decided about that. */
@Entity
@Table(name = "breach_reason")
class BreachReason extends WrittenOnce {

    enum State {
        PROPOSED,
        RETURNED,
        APPROVED,
        VOID
    }

    @Version
    private @Nullable Integer version;

    /** The order in which reasons were told; the database counts. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long seq;

    @Column(updatable = false)
    private long ticketId;

    @Column(updatable = false)
    private UUID clockId;

    @Column(updatable = false)
    private Instant breachedAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BreachCategory category;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private String proposedBy;

    @Column(updatable = false)
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String comment;
    private @Nullable Instant voidedAt;

    protected BreachReason() {}

    BreachReason(long ticketId, Breach breach, BreachCategory category, String text, Actor by, Instant at) {
        this.ticketId = ticketId;
        this.clockId = breach.clockId();
        this.breachedAt = breach.at();
        this.category = category;
        this.text = text;
        this.proposedBy = by.id();
        this.proposedAt = at;
    }

    void approve(@Nullable String comment, Actor by, Instant at) {
        decide(State.APPROVED, comment, by, at);
    }

    void giveBack(String comment, Actor by, Instant at) {
        decide(State.RETURNED, comment, by, at);
    }

    /** The breach does not count any more. */
    void lapse(Instant at) {
        this.state = State.VOID;
        this.voidedAt = at;
    }

    private void decide(State decision, @Nullable String comment, Actor by, Instant at) {
        this.state = decision;
        this.comment = comment;
        this.decidedBy = by.id();
        this.decidedAt = at;
    }

    Breach breach() {
        return new Breach(clockId, breachedAt);
    }

    long ticketId() {
        return ticketId;
    }

    boolean isAbout(Breach breach) {
        return breach().equals(breach);
    }

    boolean isProposed() {
        return state == State.PROPOSED;
    }

    /** Whether it waits for its decision or counts. */
    boolean stands() {
        return state == State.PROPOSED || state == State.APPROVED;
    }

    BreachReasonView view() {
        return new BreachReasonView(
                getId(),
                clockId,
                breachedAt,
                category,
                text,
                proposedBy,
                proposedAt,
                state.name(),
                decidedBy,
                decidedAt,
                comment);
    }
}
