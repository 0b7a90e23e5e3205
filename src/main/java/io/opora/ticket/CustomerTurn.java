package io.opora.ticket;

import io.opora.sla.TicketPause;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the customer must answer or decide: while it is open it pauses the resolution clock (R6). Several may be open at
 * once, each is a cause of its own.
 */
@Entity
@Table(name = "customer_turn")
class CustomerTurn extends WrittenOnce {

    enum Kind {
        QUESTION,
        SOLUTION,
        /** The responsible contact or its deputy must confirm a colleague's request. */
        CONFIRMATION,
        /** A lower priority, because the work was restored in part (R8). */
        DOWNGRADE,
        /** The responsible contact or its deputy must decide about an offered deadline. */
        DEADLINE,
        /** A waiting step that a process owner drew, without a recorded question. */
        STEP
    }

    enum State {
        OPEN,
        ANSWERED,
        ACCEPTED,
        REJECTED,
        /** The staff went on without the customer. */
        WITHDRAWN,
        CANCELLED,
        /** The question's letter was refused for good: it never waited for anybody. */
        BOUNCED,
        /** Nobody answered in time. */
        LAPSED
    }

    private long ticketId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable UUID messageId;
    private @Nullable String step;
    private @Nullable UUID subjectId;
    private Instant openedAt;
    private String openedBy;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;
    private @Nullable Instant writtenAt;
    private @Nullable Instant bouncedAt;

    @ElementCollection
    @CollectionTable(name = "customer_turn_step", joinColumns = @JoinColumn(name = "turn_id"))
    @OrderColumn(name = "number")
    private List<FollowedStep> followed = new ArrayList<>();

    protected CustomerTurn() {}

    private CustomerTurn(long ticketId, Kind kind, Actor by, Instant at) {
        this.ticketId = ticketId;
        this.kind = kind;
        this.openedAt = at;
        this.openedBy = by.id();
    }

    static CustomerTurn with(Kind kind, Ticket ticket, UUID messageId, Actor by, Instant at) {
        CustomerTurn turn = new CustomerTurn(ticket.id(), kind, by, at);
        turn.messageId = messageId;
        return turn;
    }

    /** @param subject the proposal or offer that the customer must decide on */
    static CustomerTurn about(Kind kind, Ticket ticket, UUID subject, @Nullable UUID messageId, Actor by, Instant at) {
        CustomerTurn turn = new CustomerTurn(ticket.id(), kind, by, at);
        turn.subjectId = subject;
        turn.messageId = messageId;
        return turn;
    }

    static CustomerTurn confirmation(Ticket ticket, Instant at) {
        return new CustomerTurn(ticket.id(), Kind.CONFIRMATION, Actor.SYSTEM, at);
    }

    static CustomerTurn atStep(String step, Ticket ticket, Instant at) {
        CustomerTurn turn = new CustomerTurn(ticket.id(), Kind.STEP, Actor.SYSTEM, at);
        turn.step = step;
        return turn;
    }

    void close(State outcome, Actor by, Instant at) {
        state = outcome;
        closedAt = at;
        closedBy = by.id();
    }

    /** The customer wrote without deciding: whatever follows, it was not silent. */
    void written(Instant at) {
        writtenAt = at;
    }

    /** The customer never got the letter: it cannot be silent about it. */
    void bounced(Instant at) {
        bouncedAt = at;
    }

    /** Whether anything follows from the customer's silence; otherwise a person decides. */
    boolean isSilenceCounted() {
        return writtenAt == null && bouncedAt == null;
    }

    void follow(WaitingStep step, Instant at) {
        followed.add(new FollowedStep(step.rule(), step.action(), step.at(), at));
    }

    /**
     * Whether a step is past: it was taken itself, or it is a reminder that the table learned of after a later one was
     * taken. The end of the waiting is never past.
     */
    boolean isPast(WaitingStep step) {
        return followed.stream()
                .anyMatch(taken -> taken.rule().equals(step.rule())
                        || step.action() == WaitingStep.Action.REMIND
                                && !taken.dueAt().isBefore(step.at()));
    }

    WaitsFor waitsFor() {
        return switch (kind) {
            case QUESTION, STEP -> WaitsFor.QUESTION;
            case SOLUTION -> WaitsFor.SOLUTION;
            case CONFIRMATION -> WaitsFor.CONFIRMATION;
            case DOWNGRADE -> WaitsFor.DOWNGRADE;
            case DEADLINE -> WaitsFor.DEADLINE;
        };
    }

    Optional<UUID> messageId() {
        return Optional.ofNullable(messageId);
    }

    /** The cause that the clock knows this pause by. */
    String cause() {
        return kind + ":" + getId();
    }

    /** The pause that it is or was, for a clock that learns of it later. */
    TicketPause pause() {
        return new TicketPause(cause(), openedAt, openedBy, closedAt, closedBy);
    }

    boolean is(Kind kind) {
        return this.kind == kind;
    }

    boolean isAbout(UUID message) {
        return message.equals(messageId);
    }

    boolean isAboutSubject(UUID subject) {
        return subject.equals(subjectId);
    }

    boolean isAt(String step) {
        return step.equals(this.step);
    }

    /** Open, or over because somebody went on without an answer. */
    boolean isUnanswered() {
        return state == State.OPEN || state == State.WITHDRAWN;
    }

    State state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }
}
