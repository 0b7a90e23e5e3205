package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.TicketCards;
import io.opora.ticket.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the diagram whether a contract covers the ticket, and the reviewer's form why not. */
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
        boolean covered = triage.isCovered(number);
        execution.setVariable(Answers.COVERED, Answers.of(covered));
        if (!covered) {
            execution.setVariable("coverReason", tickets.card(number).coverReasonRu());
        }
    }
}
