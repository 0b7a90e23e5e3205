package io.opora.process.absence;

import io.opora.process.engine.EngineConflicts;
import io.opora.staff.AbsenceEvents.AbsenceChanged;
import io.opora.staff.AbsenceEvents.AbsenceRecorded;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a process for each absence and tells it of changes, within the transaction that made them. */
@Component
class AbsenceProcesses {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceProcesses.class);

    private final RuntimeService runtime;

    AbsenceProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(AbsenceRecorded recorded) {
        String absence = recorded.absence().id().toString();
        EngineConflicts.translated(() -> runtime.startProcessInstanceByMessage("Absence recorded", absence));
    }

    /** Without its process an absence is still recorded and followed by new tickets. */
    @EventListener
    void on(AbsenceChanged changed) {
        String absence = changed.absence().id().toString();
        EngineConflicts.translated(() -> {
            var told = runtime.createMessageCorrelation("Absence changed")
                    .processInstanceBusinessKey(absence)
                    .correlateAllWithResult();
            if (told.isEmpty()) {
                LOG.warn("No process waits for changes of the absence {}", absence);
            }
        });
    }
}
