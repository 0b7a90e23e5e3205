package io.opora.ticket;

import io.opora.contract.Channel;
import io.opora.sla.SlaClocks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** A proposed solution and the customer's word on it. The clock stands still from the proposal on. */
@UseCase
public class Solutions {

    private final Desk desk;
    private final Conversation conversation;
    private final CustomerWaits waits;
    private final Assignment assignment;
    private final SlaClocks clocks;
    private final ApplicationEventPublisher events;

    Solutions(
            Desk desk,
            Conversation conversation,
            CustomerWaits waits,
            Assignment assignment,
            SlaClocks clocks,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.waits = waits;
        this.assignment = assignment;
        this.clocks = clocks;
        this.events = events;
    }

    /** Stops the clock tentatively: acceptance keeps the promise as of this instant, a rejection undoes the stop. */
    public UUID propose(String number, String text, Channel channel, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (Work.waitsForAnswer(ticket)) {
            conversation.withdrawQuestions(ticket, by);
        }
        Work.requireGoingOn(ticket);
        assignment.acceptFirst(ticket, by);
        assignment.claimIfFree(ticket, by);
        UUID message = conversation.say(ticket, MessageKind.SOLUTION, text, channel, by);
        waits.open(CustomerTurn.Kind.SOLUTION, ticket, message, by);
        events.publishEvent(new TicketEvent.SolutionProposed(number, message, by));
        return message;
    }

    /** The work is done as of the instant the solution was proposed. */
    public void accept(String number, Actor by) {
        Desk.requireContact(by);
        Ticket ticket = lockReviewed(number, by);
        Instant proposedAt =
                waits.acceptSolution(ticket, by).orElseThrow(() -> new NotPossibleNow("ticket.no-solution", number));
        clocks.completeResolution(ticket.id(), proposedAt, by.id());
        events.publishEvent(new TicketEvent.SolutionAccepted(number, by));
    }

    /** Back to work; the time of the customer's review does not count (R11). */
    public void reject(String number, @Nullable String reason, Actor by) {
        Desk.requireContact(by);
        Ticket ticket = lockReviewed(number, by);
        UUID message = conversation.explain(ticket, Visibility.PUBLIC, Text.reason(reason), by);
        waits.closeSolution(ticket, CustomerTurn.State.REJECTED, by);
        events.publishEvent(new TicketEvent.SolutionRejected(number, message, by));
    }

    /** The engineer takes the solution back and works on. */
    public void withdraw(String number, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = lockReviewed(number, by);
        conversation.explain(ticket, Visibility.INTERNAL, Text.reason(reason), by);
        waits.closeSolution(ticket, CustomerTurn.State.WITHDRAWN, by);
        events.publishEvent(new TicketEvent.SolutionWithdrawn(number, by));
    }

    private Ticket lockReviewed(String number, Actor by) {
        Ticket ticket = desk.lockOpen(number, by);
        if (ticket.status() != TicketStatus.RESOLVED) {
            throw new NotPossibleNow("ticket.no-solution", number);
        }
        return ticket;
    }
}
