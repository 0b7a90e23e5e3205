package io.opora.process.ticket;

import io.opora.ticket.Assignment;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Makes a task recognisable in the list, and tells the ticket who claimed it. */
@Component
class TaskPeople {

    private static final int LONGEST_NAME = 255;

    private final TicketCards tickets;
    private final Assignment assignment;
    private final StaffAtWork staff;

    TaskPeople(TicketCards tickets, Assignment assignment, StaffAtWork staff) {
        this.tickets = tickets;
        this.assignment = assignment;
        this.staff = staff;
    }

    void label(DelegateTask task) {
        TicketCard ticket = ticketOf(task);
        String name = "%s · %s · %s".formatted(ticket.number(), task.getName(), ticket.subject());
        task.setName(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…");
    }

    /** Who decides about a reply to an ended ticket, or about something aside, does not get that ticket. */
    void follow(DelegateTask task, StepMeaning meaning) {
        if (meaning.form().filter(StepForm::isAside).isPresent()) {
            return;
        }
        TicketCard ticket = ticketOf(task);
        if (!ticket.status().isFinal() && !Objects.equals(ticket.assignee(), task.getAssignee())) {
            assignment.assign(ticket.number(), task.getAssignee(), staff.current());
        }
    }

    private TicketCard ticketOf(DelegateTask task) {
        return tickets.card(task.getExecution().getProcessBusinessKey());
    }
}
