package io.opora.process.clock;

import io.opora.sla.ClockKey;
import io.opora.sla.SlaClocks;
import io.opora.transaction.PerTransaction;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Which clock runs in which instance, asked once per transaction: the diagram asks about its clock at every step. */
@Component
class ClocksOfInstances {

    private final SlaClocks clocks;
    private final PerTransaction<Map<String, ClockKey>> known = new PerTransaction<>(HashMap::new);

    ClocksOfInstances(SlaClocks clocks) {
        this.clocks = clocks;
    }

    ClockKey in(DelegateExecution execution) {
        return known.get().computeIfAbsent(execution.getProcessInstanceId(), clocks::clockIn);
    }

    void remember(String processInstanceId, ClockKey clock) {
        known.get().put(processInstanceId, clock);
    }
}
