package io.opora.process.clock;

import io.opora.process.engine.ProcessBean;
import io.opora.sla.ClockState;
import io.opora.sla.SlaClocks;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram {@code sla-clock} asks about the clock that runs in an instance. */
@ProcessBean("slaClock")
public class SlaClockFacts {

    private final SlaClocks clocks;
    private final ClocksOfInstances instances;

    SlaClockFacts(SlaClocks clocks, ClocksOfInstances instances) {
        this.clocks = clocks;
        this.instances = instances;
    }

    public boolean hasNextMilestone(DelegateExecution execution) {
        return next(execution).isPresent();
    }

    public Date nextMilestoneAt(DelegateExecution execution) {
        return Date.from(next(execution).orElseThrow());
    }

    public boolean isRunning(DelegateExecution execution) {
        return state(execution) == ClockState.RUNNING;
    }

    public boolean isPaused(DelegateExecution execution) {
        return state(execution) == ClockState.PAUSED;
    }

    private Optional<Instant> next(DelegateExecution execution) {
        return clocks.nextMilestoneAt(instances.in(execution).id());
    }

    private ClockState state(DelegateExecution execution) {
        return clocks.stateOf(instances.in(execution).id());
    }
}
