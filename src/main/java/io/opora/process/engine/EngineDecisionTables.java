package io.opora.process.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers from the newest deployed version of a table, or from an earlier one. Constants arrive in the table as their names. A version answers the
 * same facts always alike, so its answers are remembered: reading a table costs the engine milliseconds.
 */
@Component
class EngineDecisionTables implements DecisionTables {

    /** All combinations that six tables know are some hundred; one answer takes about 1 kB. */
    private static final int REMEMBERED = 5_000;

    private final ProcessEngineConfigurationImpl engine;
    private final TableVersions versions;
    private final TimelessTables timeless;
    private final DecisionService decisions;
    private final Cache<Question, List<Map<String, Object>>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    EngineDecisionTables(
            ProcessEngineConfigurationImpl engine,
            TableVersions versions,
            TimelessTables timeless,
            DecisionService decisions) {
        this.engine = engine;
        this.versions = versions;
        this.timeless = timeless;
        this.decisions = decisions;
    }

    @Override
    public Decision decide(String table, Map<String, ?> facts) {
        return decide(table, null, facts);
    }

    @Override
    public Decision decide(String table, @Nullable Integer version, Map<String, ?> facts) {
        // The promise does not depend on what the person at the keyboard may see in Cockpit.
        return engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> answer(table, version, readable(facts))));
    }

    private Decision answer(String table, @Nullable Integer number, Map<String, Object> facts) {
        TableVersions.Version version = number == null ? versions.newest(table) : versions.find(table, number);
        Question question = new Question(version.id(), facts);
        List<Map<String, Object>> rows =
                timeless.contain(version.id()) ? answers.get(question, this::evaluate) : evaluate(question);
        return new Decision(table, version.number(), rows);
    }

    private List<Map<String, Object>> evaluate(Question question) {
        return decisions.evaluateDecisionTableById(question.definitionId(), question.facts()).getResultList().stream()
                .map(row -> Collections.unmodifiableMap((Map<String, Object>) new LinkedHashMap<>(row)))
                .toList();
    }

    private static Map<String, Object> readable(Map<String, ?> facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.forEach(
                (name, value) -> variables.put(name, value instanceof Enum<?> constant ? constant.name() : value));
        return variables;
    }

    /** @param definitionId names one version of one table, which never changes */
    private record Question(String definitionId, Map<String, Object> facts) {}
}
