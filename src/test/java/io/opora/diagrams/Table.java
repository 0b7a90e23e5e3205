package io.opora.diagrams;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** One decision table, asked as the process engine would ask it. */
record Table(SourceFile file, DmnDecision decision) {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    static Stream<Table> all() {
        return SourceFile.in("bpmn", ".dmn").stream().map(Table::parse);
    }

    static Table named(String name) {
        return all().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static Table parse(SourceFile file) {
        return new Table(file, ENGINE.parseDecision(file.name(), stream(file)));
    }

    private static ByteArrayInputStream stream(SourceFile file) {
        return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
    }

    String name() {
        return file.name();
    }

    DmnModelInstance model() {
        return Dmn.readModelFromStream(stream(file));
    }

    DecisionTable content() {
        return model().getModelElementsByType(DecisionTable.class).iterator().next();
    }

    /** The outputs of each row that answers. */
    List<Map<String, Object>> rows(Map<String, Object> facts) {
        return ENGINE.evaluateDecisionTable(decision, facts).getResultList();
    }

    /** The outputs of the one row that answers. */
    Map<String, Object> row(Map<String, Object> facts) {
        List<Map<String, Object>> rows = rows(facts);
        if (rows.size() != 1) {
            throw new AssertionError("%s answers %s with %d rows".formatted(name(), facts, rows.size()));
        }
        return rows.get(0);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
