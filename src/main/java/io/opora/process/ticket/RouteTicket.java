package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@ProcessBean("routeTicket")
class RouteTicket implements JavaDelegate {

    private final Triage triage;

    RouteTicket(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.route(execution.getProcessBusinessKey());
    }
}
