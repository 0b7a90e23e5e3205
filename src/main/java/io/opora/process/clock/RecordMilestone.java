package io.opora.process.clock;

import io.opora.process.engine.ProcessBean;
import io.opora.sla.SlaClocks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records the milestone that passed; the table {@code escalation} says who is told and what is done. */
@ProcessBean("recordMilestone")
class RecordMilestone implements JavaDelegate {

    private final SlaClocks clocks;
    private final ClocksOfInstances instances;

    RecordMilestone(SlaClocks clocks, ClocksOfInstances instances) {
        this.clocks = clocks;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.recordMilestones(instances.in(execution).id());
    }
}
