package io.opora.notification;

import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketGivenBack;
import io.opora.ticket.TicketPassedOn;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever works for somebody who is away is told of each ticket, and so is who is back. */
@Component
class SubstitutionLetters {

    private final TicketCards tickets;
    private final StaffDirectory staff;
    private final Readers readers;
    private final OutboxWriter writer;

    SubstitutionLetters(TicketCards tickets, StaffDirectory staff, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.staff = staff;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(TicketPassedOn event) {
        TicketCard ticket = tickets.card(event.number());
        List<Recipient> told = event.to() == null ? readers.queue(ticket) : readers.inPerson(event.to());
        writer.write(
                StaffLetter.about(Template.PASSED_ON, ticket).withValues(name(event.absent())),
                Readers.without(event.absent(), told));
    }

    /** An assignment is told already. */
    @EventListener
    void on(TicketGivenBack event) {
        TicketCard ticket = tickets.card(event.number());
        if (!event.to().equals(ticket.assignee())) {
            writer.write(StaffLetter.about(Template.GIVEN_BACK, ticket), readers.inPerson(event.to()));
        }
    }

    private String name(String staffId) {
        return staff.find(staffId).map(StaffMember::fullName).orElse(staffId);
    }
}
