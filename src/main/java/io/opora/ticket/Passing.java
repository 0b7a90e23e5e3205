package io.opora.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ticket passed on from somebody who is away: how it was before, and to whom it is offered instead. */
@Entity
@Table(name = "ticket_standin")
class Passing extends WrittenOnce {

    /** Grows with each passing. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long position;

    private Long ticketId;
    private String absent;
    private boolean wasAssigned;
    private @Nullable String specialist;
    private @Nullable String queue;
    private @Nullable String givenTo;
    private Instant since;
    private @Nullable Instant endedAt;

    protected Passing() {}

    /** The ticket as it is before it is passed on. */
    Passing(Ticket ticket, String absent, Instant since) {
        this.ticketId = ticket.id();
        this.absent = absent;
        this.specialist = ticket.specialist();
        this.since = since;
    }

    void passed(boolean assigned, Ticket ticket) {
        wasAssigned |= assigned;
        queue = ticket.queue();
        givenTo = ticket.specialist();
    }

    /** A new ticket that would have been the specialist's. */
    void cameFor(String dedicated) {
        specialist = dedicated;
    }

    boolean offersTo(@Nullable String person) {
        return Objects.equals(givenTo, person);
    }

    /** The offer went further, or came back, because of another absence. */
    void follow(@Nullable String to) {
        givenTo = to;
    }

    /** Whether the ticket still waits for whom it was offered to: nobody claimed it, nobody handed it over. */
    boolean isUntouched(Ticket ticket) {
        return !ticket.status().isFinal()
                && ticket.assignee() == null
                && Objects.equals(ticket.specialist(), givenTo)
                && Objects.equals(ticket.queue(), queue);
    }

    void end(Instant at) {
        endedAt = at;
    }

    long ticketId() {
        return ticketId;
    }

    boolean wasAssigned() {
        return wasAssigned;
    }

    @Nullable
    String specialist() {
        return specialist;
    }
}
