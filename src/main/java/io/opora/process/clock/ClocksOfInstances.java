package io.opora.process.clock;

import io.opora.process.engine.TransactionScope;
import io.opora.sla.ClockKey;
import io.opora.sla.SlaClocks;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;

/** Which clock runs in which instance, asked once per transaction: the diagram asks about its clock at every step. */
@Component
@Scope(scopeName = TransactionScope.NAME, proxyMode = ScopedProxyMode.TARGET_CLASS)
class ClocksOfInstances {

    private final SlaClocks clocks;
    private final Map<String, ClockKey> known = new HashMap<>();

    ClocksOfInstances(SlaClocks clocks) {
        this.clocks = clocks;
    }

    ClockKey in(DelegateExecution execution) {
        return known.computeIfAbsent(execution.getProcessInstanceId(), clocks::clockIn);
    }

    void remember(String processInstanceId, ClockKey clock) {
        known.put(processInstanceId, clock);
    }
}
