package io.opora.process.engine;

import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import io.opora.decision.UnknownDecisionTableException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Answers from the newest deployed version of a table. Constants arrive in the table as their names. */
@Component
class EngineDecisionTables implements DecisionTables {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final DecisionService decisions;

    EngineDecisionTables(
            ProcessEngineConfigurationImpl engine, RepositoryService repository, DecisionService decisions) {
        this.engine = engine;
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public Decision decide(String table, Map<String, ?> facts) {
        // The promise does not depend on what the person at the keyboard may see in Cockpit.
        return engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> evaluate(table, facts)));
    }

    private Decision evaluate(String table, Map<String, ?> facts) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new UnknownDecisionTableException(table);
        }
        List<Map<String, Object>> rows =
                decisions.evaluateDecisionTableById(definition.getId(), readable(facts)).getResultList().stream()
                        .map(row -> Collections.unmodifiableMap((Map<String, Object>) new LinkedHashMap<>(row)))
                        .toList();
        return new Decision(table, definition.getVersion(), rows);
    }

    private static Map<String, Object> readable(Map<String, ?> facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.forEach(
                (name, value) -> variables.put(name, value instanceof Enum<?> constant ? constant.name() : value));
        return variables;
    }
}
