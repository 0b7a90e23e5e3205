package io.opora.ticket;

import io.opora.staff.StaffDirectory;
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

    /** A staff action on a ticket that nobody has claims it first. */
    void claimIfFree(Ticket ticket, Actor by) {
        if (ticket.assignee() == null && by.isStaff()) {
            assign(ticket, by.id(), by);
        }
    }

    void assign(Ticket ticket, @Nullable String staffId, Actor by) {
        if (!Objects.equals(ticket.assignee(), staffId)) {
            ticket.assign(staffId);
            events.publishEvent(new TicketEvent.Assigned(ticket.number(), staffId, by));
        }
    }
}
