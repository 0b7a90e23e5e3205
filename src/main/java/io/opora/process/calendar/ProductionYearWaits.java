package io.opora.process.calendar;

import io.opora.contract.ProductionCalendarLoaded;
import io.opora.contract.ProductionCalendarRegister;
import io.opora.process.engine.EngineConflicts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps one instance waiting for the first year that is not decreed yet, whichever node starts or loads a year; those whose
 * year has been loaded meanwhile end.
 */
@Component
class ProductionYearWaits {

    private static final String PROCESS = "production-calendar";
    private static final String MISSING = "Production year missing";
    private static final String LOADED = "Production year loaded";

    private final RuntimeService processes;
    private final ProductionCalendarRegister calendar;
    private final TransactionOperations transaction;

    /** The instance whose task this thread completes: it goes on by itself. */
    private final ThreadLocal<@Nullable String> completing = new ThreadLocal<>();

    ProductionYearWaits(
            RuntimeService processes, ProductionCalendarRegister calendar, TransactionOperations transaction) {
        this.processes = processes;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        transaction.executeWithoutResult(status -> waitFor(calendar.lockLastKnownYear() + 1));
    }

    /** The register holds its lock until the transaction ends, so nobody else starts one at the same time. */
    @EventListener
    void on(ProductionCalendarLoaded loaded) {
        EngineConflicts.translated(() -> {
            processes.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
                    .filter(instance -> !instance.getId().equals(completing.get()))
                    .filter(instance -> isLoaded(instance, loaded.lastKnownYear()))
                    .forEach(instance -> processes
                            .createMessageCorrelation(LOADED)
                            .processInstanceId(instance.getId())
                            .correlate());
            waitFor(loaded.lastKnownYear() + 1);
        });
    }

    void whileCompleting(String instanceId, Runnable load) {
        completing.set(instanceId);
        try {
            load.run();
        } finally {
            completing.remove();
        }
    }

    private void waitFor(int year) {
        boolean waits = processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(String.valueOf(year), PROCESS)
                        .count()
                > 0;
        if (!waits) {
            processes
                    .createMessageCorrelation(MISSING)
                    .processInstanceBusinessKey(String.valueOf(year))
                    .correlateStartMessage();
        }
    }

    private static boolean isLoaded(ProcessInstance instance, int lastKnownYear) {
        String key = instance.getBusinessKey();
        return key != null && key.matches("\\d{4}") && Integer.parseInt(key) <= lastKnownYear;
    }
}
