package io.opora.process.engine;

import static io.opora.process.engine.Deployments.process;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.OporaTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@OporaTest
class DeploymentCheckTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    static Stream<Arguments> diagramsWithCode() {
        return Stream.of(
                Arguments.of(
                        process("p")
                                .scriptTask("Compute")
                                .scriptFormat("groovy")
                                .scriptText("1"),
                        "Compute"),
                Arguments.of(process("p").serviceTask("Call").camundaClass("java.lang.Object"), "java.lang.Object"),
                Arguments.of(
                        process("p").userTask("Wait").camundaTaskListenerClass("create", "a.Listener"), "a.Listener"),
                Arguments.of(
                        process("p").userTask("Wait").camundaExecutionListenerClass("start", "a.Listener"),
                        "a.Listener"));
    }

    @ParameterizedTest
    @MethodSource("diagramsWithCode")
    void refusesDiagramsWithCode(AbstractFlowNodeBuilder<?, ?> lastStep, String named) {
        assertRefused("diagram.bpmn", Bpmn.convertToString(lastStep.endEvent().done()), named);
    }

    @Test
    void refusesAScriptInAListener() {
        String diagram = Bpmn.convertToString(
                        process("p").userTask("Wait").endEvent().done())
                .replaceFirst(
                        "(<userTask id=\"Wait\"[^>]*>)",
                        "$1<extensionElements><camunda:executionListener"
                                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" event=\"start\">"
                                + "<camunda:script scriptFormat=\"javascript\">1</camunda:script>"
                                + "</camunda:executionListener></extensionElements>");
        assertRefused("diagram.bpmn", diagram, "Wait: scripts are off");
    }

    @Test
    void refusesAScriptAsCondition() {
        String diagram = Bpmn.convertToString(process("p")
                        .exclusiveGateway("Which")
                        .condition("yes", "true")
                        .endEvent()
                        .done())
                .replace("<conditionExpression ", "<conditionExpression language=\"javascript\" ");
        assertRefused("diagram.bpmn", diagram, "scripts are off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded:deployment:form.html", " embedded:app:form.html", "app:form.html", "${form}"})
    void refusesFormsThatArePages(String form) {
        String diagram = Bpmn.convertToString(
                process("p").userTask("Wait").camundaFormKey(form).endEvent().done());
        assertRefused("diagram.bpmn", diagram, "Wait: the form '" + form.strip() + "' is refused");
        assertRefused("diagrambpmn", diagram, "is refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.html", "form.HTM", "script.js", "picture.svg"})
    void refusesPagesAndTheirScripts(String name) {
        assertRefused(name, "content", "web pages and their scripts are refused");
    }

    @Test
    void refusesScriptsInTables() {
        assertRefused("table.dmn", ColourTable.written("groovy"), "'groovy' is off in decision tables");
    }

    @Test
    void leavesBrokenFilesToTheEnginesOwnParser() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("diagram.bpmn", "<definitions")
                        .deploy())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void noScriptRunsEvenIfOneGotThrough() {
        assertThatThrownBy(() -> engine.getScriptEngineResolver().getScriptEngine("groovy", true))
                .hasMessageContaining("Scripts are off");
        assertThatThrownBy(() -> engine.getArtifactFactory().getArtifact(Object.class))
                .hasMessageContaining("java.lang.Object is refused");
    }

    @Test
    void refusesATextWhereAColumnWantsANumber() throws Exception {
        String table = new ClassPathResource("bpmn/escalation.dmn").getContentAsString(StandardCharsets.UTF_8);

        assertRefused(
                "escalation.dmn",
                table.replace("<text>75</text>", "<text>\"abc\"</text>"),
                "column 'percent': \"abc\" is no integer");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"SPECIALIST\", \"SPECIALYST\", column 'recipient': \"SPECIALYST\" is unknown",
                "\"ASSIGN_TO_LEAD\", \"ASSIGN\", column 'action': \"ASSIGN\" is unknown",
                "\"ASSIGN_TO_LEAD\", ``, column 'action': an empty cell is unknown"
            })
    void refusesAnEscalationThatNobodyKnows(String known, String unknown, String said) throws Exception {
        String table = new ClassPathResource("bpmn/escalation.dmn").getContentAsString(StandardCharsets.UTF_8);

        assertRefused(
                "escalation.dmn", table.replace("<text>" + known + "</text>", "<text>" + unknown + "</text>"), said);
    }

    private void assertRefused(String name, String content, String message) {
        assertThatThrownBy(() ->
                        repository.createDeployment().addString(name, content).deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(message);
    }
}
