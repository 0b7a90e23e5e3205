package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.ReclassificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The reclassification that a lead accepted comes into force. */
@ProcessBean("applyReclassification")
class ApplyReclassification implements JavaDelegate {

    private final ReclassificationSteps steps;

    ApplyReclassification(ReclassificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.apply(execution.getProcessBusinessKey());
    }
}
