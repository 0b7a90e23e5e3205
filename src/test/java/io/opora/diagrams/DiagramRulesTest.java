package io.opora.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.ticket.TicketStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process diagram keeps to. */
class DiagramRulesTest {

    private static final String CYRILLIC = "(?s).*\\p{IsCyrillic}.*";

    static Stream<Diagram> diagrams() {
        return Diagram.all();
    }

    @Test
    void theProcessesAreThere() {
        assertThat(diagrams().map(diagram -> diagram.process().getId()))
                .contains(
                        "ticket",
                        "sla-clock",
                        "closed-ticket-reply",
                        "phone-registration",
                        "notification-delivery",
                        "priority-downgrade");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isExecutableNamedLikeItsFileAndForgotten(Diagram diagram) {
        assertThat(diagram.process().getId()).isEqualTo(diagram.file().name());
        assertThat(diagram.process().isExecutable()).isTrue();
        assertThat(diagram.process().getName()).matches(CYRILLIC);
        assertThat(diagram.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    /** All others are started by the application; one that a person started would have nothing to work on. */
    @ParameterizedTest
    @MethodSource("diagrams")
    void onlyACallIsStartedInTasklist(Diagram diagram) {
        assertThat(diagram.process().isCamundaStartableInTasklist())
                .isEqualTo(diagram.process().getId().equals("phone-registration"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void idsSayWhatTheyAre(Diagram diagram) {
        assertThat(diagram.elements(FlowElement.class))
                .extracting(FlowElement::getId)
                .allMatch(id -> id.matches("[A-Z][A-Za-z]+"))
                .noneMatch(id -> id.matches("(Activity|Gateway|Event|Flow|StartEvent|Task)_?\\w{7}"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void namesAreRussian(Diagram diagram) {
        Set<String> unnamed = diagram.elements(FlowNode.class).stream()
                .filter(node -> node.getName() == null || !node.getName().matches(CYRILLIC))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        Set<String> merges = diagram.elements(FlowNode.class).stream()
                .filter(node ->
                        node.getIncoming().size() > 1 && node.getOutgoing().size() == 1 && node.getName() == null)
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
        assertThat(unnamed).isEqualTo(merges);
        assertThat(diagram.elements(SequenceFlow.class))
                .extracting(SequenceFlow::getName)
                .allMatch(name -> name == null || name.matches(CYRILLIC));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void eachGatewayHasADefaultAndItsOtherFlowsACondition(Diagram diagram) {
        assertThat(diagram.decidingGateways()).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            assertThat(gateway.getDefault().getConditionExpression())
                    .as("condition on the default of " + gateway.getId())
                    .isNull();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                assertThat(flow.getName()).as("label of " + flow.getId()).isNotBlank();
                if (!flow.equals(gateway.getDefault())) {
                    assertThat(flow.getConditionExpression())
                            .as("condition of " + flow.getId())
                            .isNotNull();
                    assertThat(flow.getConditionExpression().getTextContent()).matches("\\$\\{.+}");
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void onlyGatewaysDecide(Diagram diagram) {
        Set<SequenceFlow> decided = diagram.decidingGateways().stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .collect(Collectors.toSet());
        assertThat(diagram.elements(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null))
                .allMatch(decided::contains);
        assertThat(diagram.elements(Task.class)).allSatisfy(task -> {
            assertThat(task.getIncoming()).as("flows into " + task.getId()).hasSize(1);
            assertThat(task.getOutgoing()).as("flows out of " + task.getId()).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void userTasksTellTheEngineerWhatToDoAndHaveAForm(Diagram diagram) {
        List<String> forms = Form.all().map(Form::id).toList();
        assertThat(diagram.elements(UserTask.class)).allSatisfy(task -> {
            assertThat(documentation(task))
                    .as("documentation of " + task.getId())
                    .matches(CYRILLIC);
            assertThat(task.getCamundaFormRef()).as("form of " + task.getId()).isIn(forms);
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            assertThat(Objects.requireNonNullElse(task.getCamundaCandidateGroups(), task.getCamundaAssignee()))
                    .as("whose " + task.getId() + " is")
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void decisionsNameTheirTable(Diagram diagram) {
        List<String> tables = Table.all().map(Table::name).toList();
        assertThat(diagram.elements(BusinessRuleTask.class)).allSatisfy(task -> assertThat(tables)
                .as("the table named by " + task.getId())
                .anyMatch(table -> documentation(task).contains("Таблица решений " + table)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void statusesAreThoseACustomerSees(Diagram diagram) {
        assertThat(properties(diagram, "opora:status"))
                .isSubsetOf(Arrays.stream(TicketStatus.values()).map(Enum::name).toList());
        assertThat(properties(diagram, "opora:waitsFor")).allMatch("CUSTOMER"::equals);
    }

    @Test
    void aTicketCanReachEveryStatus() {
        assertThat(properties(diagram("ticket"), "opora:status"))
                .containsAll(
                        Arrays.stream(TicketStatus.values()).map(Enum::name).toList());
    }

    /** A retry cycle moves a timer's due date on any failure, so a milestone would be late. */
    @Test
    void aClocksTimersKeepTheirDueDate() {
        assertThat(diagram("sla-clock").elements(CamundaFailedJobRetryTimeCycle.class))
                .isEmpty();
    }

    /** What a customer does ends the waiting step; a token that stayed would bear a second status. */
    @Test
    void aTicketHasOneToken() {
        assertThat(diagram("ticket").elements(BoundaryEvent.class))
                .isNotEmpty()
                .allMatch(BoundaryEvent::cancelActivity);
    }

    private static Diagram diagram(String name) {
        return diagrams()
                .filter(diagram -> diagram.file().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String documentation(Task task) {
        return task.getDocumentations().stream()
                .map(text -> text.getTextContent())
                .collect(Collectors.joining());
    }

    private static Set<String> properties(Diagram diagram, String name) {
        return diagram.elements(CamundaProperty.class).stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .collect(Collectors.toSet());
    }
}
