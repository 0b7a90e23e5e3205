package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.ReclassificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer did not give its view on a reclassification in time. */
@ProcessBean("missView")
class MissView implements JavaDelegate {

    private final ReclassificationSteps steps;

    MissView(ReclassificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.missView(execution.getProcessBusinessKey());
    }
}
