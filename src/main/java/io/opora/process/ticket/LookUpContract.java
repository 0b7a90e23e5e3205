package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Triage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@ProcessBean("lookUpContract")
class LookUpContract implements JavaDelegate {

    private final Triage triage;

    LookUpContract(Triage triage) {
        this.triage = triage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        triage.lookUpCover(execution.getProcessBusinessKey());
    }
}
