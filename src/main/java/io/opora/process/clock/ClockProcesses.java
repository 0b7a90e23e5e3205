package io.opora.process.clock;

import io.opora.process.engine.EngineCommand;
import io.opora.process.engine.EngineConflicts;
import io.opora.sla.ClockChange;
import io.opora.sla.ClockKey;
import io.opora.sla.SlaClocks;
import io.opora.ticket.TicketNumber;
import io.opora.transaction.PerTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts a process for each clock and wakes it when the clock changes, within the transaction that changed it. */
@Component
class ClockProcesses {

    private final RuntimeService runtime;
    private final SlaClocks clocks;
    private final ClocksOfInstances instances;
    private final JdbcClient database;
    private final PerTransaction<List<String>> changed = new PerTransaction<>(ArrayList::new);

    ClockProcesses(RuntimeService runtime, SlaClocks clocks, ClocksOfInstances instances, JdbcClient database) {
        this.runtime = runtime;
        this.clocks = clocks;
        this.instances = instances;
        this.database = database;
    }

    @EventListener
    void on(ClockChange.Started started) {
        EngineConflicts.translated(() -> runtime.startProcessInstanceByMessage(
                "SLA clock started",
                TicketNumber.of(started.ticketId()),
                Map.of(
                        BindSlaClock.CLOCK_ID,
                        Variables.stringValue(started.clockId().toString(), true))));
    }

    @EventListener
    void on(ClockChange.Changed change) {
        clocks.processOf(change.clockId()).ifPresent(instance -> {
            instances.remember(instance, new ClockKey(change.clockId(), change.ticketId()));
            if (EngineCommand.isRunning()) {
                wakeAtTheEnd(instance);
            } else {
                wake(instance);
            }
        });
    }

    /**
     * Once for all that a step of another process changes. The engine writes where a process waits at the end of its command
     * only, and looks for it in the database: a clock that is woken twice before that would be found by nobody.
     */
    private void wakeAtTheEnd(String processInstanceId) {
        List<String> waiting = changed.get();
        if (waiting.isEmpty()) {
            EngineCommand.atItsEnd(this::wakeChanged);
        }
        if (!waiting.contains(processInstanceId)) {
            waiting.add(processInstanceId);
        }
    }

    /** One that wakes may change another, which then stands behind it: so it stays in the row until it is awake. */
    private void wakeChanged() {
        List<String> waiting = changed.get();
        while (!waiting.isEmpty()) {
            wake(waiting.get(0));
            waiting.remove(0);
        }
    }

    private void wake(String processInstanceId) {
        lockJobs(processInstanceId);
        EngineConflicts.translated(() -> runtime.createMessageCorrelation("SLA clock changed")
                .processInstanceId(processInstanceId)
                .correlate());
    }

    /** The job executor marks due timers at any moment: without these locks its mark and our removal of a timer collide. */
    private void lockJobs(String processInstanceId) {
        database.sql("select id_ from public.act_ru_job where process_instance_id_ = ? order by id_ for update")
                .param(processInstanceId)
                .query(String.class)
                .list();
    }
}
