package io.opora.ticket;

import io.opora.staff.StaffGroups;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Gives a ticket to the other line, which must accept it in time; else the team leads decide. No clock pauses for it, and the
 * customer sees nothing of it.
 */
@UseCase
public class HandOver {

    private static final Set<String> LINES = Set.of(StaffGroups.SUPPORT_LINE, StaffGroups.CONFIGURATION_LINE);

    private final Desk desk;
    private final Conversation conversation;
    private final Assignment assignment;
    private final WaitingPeriods periods;
    private final ApplicationEventPublisher events;

    HandOver(
            Desk desk,
            Conversation conversation,
            Assignment assignment,
            WaitingPeriods periods,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.assignment = assignment;
        this.periods = periods;
        this.events = events;
    }

    /** @param line the group id of the line that takes over */
    public void handOver(String number, @Nullable String line, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        if (line == null || !LINES.contains(line)) {
            throw new InvalidInput("line", "field.unknown-value", String.valueOf(line), String.join(", ", LINES));
        }
        Ticket ticket = desk.lockOpen(number, by);
        Work.requireGoingOn(ticket);
        assignment.acceptFirst(ticket, by);
        String from = String.valueOf(ticket.queue());
        if (line.equals(ticket.queue()) && ticket.specialist() == null) {
            throw new NotPossibleNow("ticket.same-line", number);
        }
        conversation.explain(ticket, Visibility.INTERNAL, Text.reason(reason), by);
        ticket.handOver(line, desk.now());
        events.publishEvent(new TicketEvent.HandedOver(number, from, line, by));
    }

    /**
     * Whoever accepts works on the ticket.
     *
     * @throws NotAllowed when the person is neither of the line nor a team lead
     */
    public void accept(String number, Actor by) {
        assignment.accept(lockHandedOver(number, by), by);
    }

    /** @param reason for the staff only */
    public void decline(String number, @Nullable String reason, Actor by) {
        Ticket ticket = lockHandedOver(number, by);
        assignment.requireTaker(ticket, by);
        UUID message = conversation.explain(ticket, Visibility.INTERNAL, Text.reason(reason), by);
        giveToLeads(ticket, message, by);
    }

    /** Nobody accepted in time. Does nothing when somebody did after all. */
    public void returnToLead(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (ticket.handedOverAt().isPresent()) {
            giveToLeads(ticket, null, Actor.SYSTEM);
        }
    }

    /** Until when the other line must accept; empty when nothing waits for acceptance or the table sets no time. */
    public Optional<Instant> acceptBy(String number) {
        Ticket ticket = desk.look(number, Actor.SYSTEM);
        return ticket.handedOverAt()
                .flatMap(since -> periods.first(WaitsFor.HAND_OVER, WaitingStep.Action.RETURN, ticket, since));
    }

    /** A lead whom the ticket was given to meanwhile keeps it. */
    private void giveToLeads(Ticket ticket, @Nullable UUID message, Actor by) {
        String from = String.valueOf(ticket.queue());
        ticket.settleHandOver();
        assignment.reroute(ticket, StaffGroups.TEAM_LEADS);
        events.publishEvent(new TicketEvent.HandOverReturned(ticket.number(), from, message, by));
    }

    private Ticket lockHandedOver(String number, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (ticket.handedOverAt().isEmpty()) {
            throw new NotPossibleNow("hand-over.none", number);
        }
        return ticket;
    }
}
