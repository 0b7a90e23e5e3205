package io.opora.ticket;

import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffMember;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Who works on a ticket. */
@UseCase
public class Assignment {

    private final Desk desk;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;

    Assignment(Desk desk, StaffDirectory staff, ApplicationEventPublisher events) {
        this.desk = desk;
        this.staff = staff;
        this.events = events;
    }

    /**
     * @param staffId who takes it over, or null to give it back to its queue
     * @throws InvalidInput when no such person works here
     */
    public void assign(String number, @Nullable String staffId, Actor by) {
        Desk.requireStaff(by);
        if (staffId != null && staff.find(staffId).filter(StaffMember::active).isEmpty()) {
            throw new InvalidInput("assignee", "staff.unknown", staffId);
        }
        assign(desk.lockOpen(number, by), staffId, by);
    }

    /**
     * A staff action on a ticket that nobody has claims it first, and one by the line that it was handed over to accepts it
     * first. Whoever else speaks to the customer meanwhile takes nothing over.
     */
    void claimIfFree(Ticket ticket, Actor by) {
        if (ticket.handedOverAt().isPresent()) {
            if (mayTake(ticket, by)) {
                accept(ticket, by);
            }
        } else if (ticket.assignee() == null && by.isStaff()) {
            assign(ticket, by.id(), by);
        }
    }

    /** @throws NotPossibleNow when the ticket waits for another line to accept it */
    void acceptFirst(Ticket ticket, Actor by) {
        if (ticket.handedOverAt().isPresent()) {
            if (!mayTake(ticket, by)) {
                throw new NotPossibleNow("hand-over.open", ticket.number());
            }
            accept(ticket, by);
        }
    }

    /** @throws NotAllowed as {@link #requireTaker} */
    void accept(Ticket ticket, Actor by) {
        requireTaker(ticket, by);
        ticket.settleHandOver();
        assign(ticket, by.id(), by);
        events.publishEvent(new TicketEvent.HandOverAccepted(ticket.number(), by));
    }

    /** @throws NotAllowed when the person is neither of the ticket's line nor a team lead */
    void requireTaker(Ticket ticket, Actor by) {
        if (!mayTake(ticket, by)) {
            throw new NotAllowed("hand-over.other-line", ticket.number());
        }
    }

    private boolean mayTake(Ticket ticket, Actor by) {
        String queue = String.valueOf(ticket.queue());
        return staff.find(by.id())
                .filter(member -> member.isMemberOf(queue) || member.isMemberOf(StaffGroups.TEAM_LEADS))
                .isPresent();
    }

    /** To another queue; whoever has the ticket keeps it only as a member of that. */
    void reroute(Ticket ticket, String queue) {
        String assignee = ticket.assignee();
        ticket.route(queue, null);
        if (assignee != null && isAtWorkIn(queue, assignee)) {
            ticket.assign(assignee);
        }
    }

    private boolean isAtWorkIn(String queue, String staffId) {
        return staff.find(staffId)
                .filter(member -> member.active() && member.isMemberOf(queue))
                .isPresent();
    }

    void assign(Ticket ticket, @Nullable String staffId, Actor by) {
        if (!Objects.equals(ticket.assignee(), staffId)) {
            ticket.assign(staffId);
            events.publishEvent(new TicketEvent.Assigned(ticket.number(), staffId, by));
        }
    }
}
