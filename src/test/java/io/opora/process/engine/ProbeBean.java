package io.opora.process.engine;

import io.opora.decision.DecisionTables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A listed bean, for tests of what expressions reach. */
@ProcessBean("probe")
public class ProbeBean implements JavaDelegate {

    private final DecisionTables tables;

    ProbeBean(DecisionTables tables) {
        this.tables = tables;
    }

    /** Asks the table that the variable {@code table} names. */
    @Override
    public void execute(DelegateExecution execution) {
        tables.decide((String) execution.getVariable("table"), Map.of("colour", "RED"));
    }

    public String greet(DelegateExecution execution) {
        return "Hello, " + execution.getProcessBusinessKey();
    }

    public void fail() {
        throw new IllegalStateException("The step failed");
    }
}
