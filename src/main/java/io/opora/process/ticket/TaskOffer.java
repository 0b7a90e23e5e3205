package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * To whom a task drawn from a template is offered, by the step's input parameter {@code offeredTo}: {@code TICKET} for
 * whoever has the ticket, or a group's id.
 */
@ProcessBean("taskOffer")
public class TaskOffer {

    static final String OFFERED_TO = "offeredTo";
    static final String TICKET = "TICKET";

    private final TicketFacts ticket;

    TaskOffer(TicketFacts ticket) {
        this.ticket = ticket;
    }

    public @Nullable String assignee(DelegateExecution execution) {
        return isTickets(execution) ? ticket.assignee(execution) : null;
    }

    public List<String> users(DelegateExecution execution) {
        return isTickets(execution) ? ticket.specialist(execution) : List.of();
    }

    public List<String> groups(DelegateExecution execution) {
        return isTickets(execution) ? ticket.queue(execution) : List.of(offeredTo(execution));
    }

    private static boolean isTickets(DelegateExecution execution) {
        return offeredTo(execution).equals(TICKET);
    }

    private static String offeredTo(DelegateExecution execution) {
        @Nullable Object given = execution.getVariableLocal(OFFERED_TO);
        return given == null ? TICKET : given.toString();
    }
}
