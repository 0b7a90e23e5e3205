package io.opora.process.clock;

import io.opora.process.engine.ProcessBean;
import io.opora.sla.ClockState;
import io.opora.sla.SlaClocks;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram {@code sla-clock} asks about the clock that runs in an instance. */
@ProcessBean("slaClock")
public class SlaClockFacts {

    private final SlaClocks clocks;

    SlaClockFacts(SlaClocks clocks) {
        this.clocks = clocks;
    }

    public boolean hasNextMilestone(DelegateExecution execution) {
        return clocks.nextMilestoneAt(execution.getProcessInstanceId()).isPresent();
    }

    public Date nextMilestoneAt(DelegateExecution execution) {
        return Date.from(
                clocks.nextMilestoneAt(execution.getProcessInstanceId()).orElseThrow());
    }

    public boolean isRunning(DelegateExecution execution) {
        return clocks.stateOf(execution.getProcessInstanceId()) == ClockState.RUNNING;
    }

    public boolean isPaused(DelegateExecution execution) {
        return clocks.stateOf(execution.getProcessInstanceId()) == ClockState.PAUSED;
    }
}
