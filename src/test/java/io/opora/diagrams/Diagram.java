package io.opora.diagrams;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process diagram. */
record Diagram(SourceFile file, BpmnModelInstance model) {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{\\s*([^}]*?)\\s*}");

    static Stream<Diagram> all() {
        return SourceFile.in("bpmn", ".bpmn").stream()
                .map(file ->
                        new Diagram(file, Bpmn.readModelFromFile(file.path().toFile())));
    }

    Process process() {
        return elements(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    List<ExclusiveGateway> decidingGateways() {
        return elements(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    /** What stands between the braces of every expression, wherever it is. */
    List<String> expressions() {
        return EXPRESSION
                .matcher(file.text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
