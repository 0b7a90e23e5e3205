package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Cover;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Shows the first line's form why no contract covers the ticket. */
@ProcessBean("decideEntitlement")
class DecideEntitlement implements JavaDelegate {

    private final TicketCards tickets;

    DecideEntitlement(TicketCards tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TicketCard ticket = tickets.card(execution.getProcessBusinessKey());
        if (ticket.cover() != Cover.COVERED) {
            execution.setVariable("coverReason", ticket.coverReasonRu());
        }
    }
}
