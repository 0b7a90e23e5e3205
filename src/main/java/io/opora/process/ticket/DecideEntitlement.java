package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.TicketCards;
import io.opora.ticket.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the first line when no contract covers the ticket, and the reviewer's form why. */
@ProcessBean("decideEntitlement")
class DecideEntitlement implements JavaDelegate {

    private final Triage triage;
    private final TicketCards tickets;

    DecideEntitlement(Triage triage, TicketCards tickets) {
        this.triage = triage;
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (!triage.isCovered(number)) {
            execution.setVariable("coverReason", tickets.card(number).coverReasonRu());
        }
    }
}
