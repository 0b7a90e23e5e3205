package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Silence;
import io.opora.ticket.TicketCards;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a step that waits for the customer asks: when to look again, and whether the waiting is over. */
@ProcessBean("customerWait")
public class CustomerWait {

    private final Silence silence;
    private final TicketCards tickets;

    CustomerWait(Silence silence, TicketCards tickets) {
        this.silence = silence;
        this.tickets = tickets;
    }

    /** When the table's next step is due; in the year 9999 where it has none. */
    public Date nextStepAt(DelegateExecution execution) {
        return Moments.orNever(silence.nextStepAt(execution.getProcessBusinessKey()));
    }

    /** Whether the customer's silence ends the ticket. */
    public boolean isOver(DelegateExecution execution) {
        return tickets.card(execution.getProcessBusinessKey()).ending() != null;
    }
}
