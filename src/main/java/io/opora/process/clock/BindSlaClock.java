package io.opora.process.clock;

import io.opora.process.engine.ProcessBean;
import io.opora.sla.SlaClocks;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Ties the clock that was just started to the instance that waits for its milestones. */
@ProcessBean("bindSlaClock")
class BindSlaClock implements ExecutionListener {

    /** Lives in the starting transaction only: no row is written for it. */
    static final String CLOCK_ID = "clockId";

    private final SlaClocks clocks;
    private final ClocksOfInstances instances;

    BindSlaClock(SlaClocks clocks, ClocksOfInstances instances) {
        this.clocks = clocks;
        this.instances = instances;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String instance = execution.getProcessInstanceId();
        UUID clock = UUID.fromString((String) execution.getVariable(CLOCK_ID));
        instances.remember(instance, clocks.runIn(clock, instance));
    }
}
