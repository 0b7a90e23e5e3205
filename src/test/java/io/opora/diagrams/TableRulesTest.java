package io.opora.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.EscalationStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table keeps to. */
class TableRulesTest {

    private static final String CYRILLIC = "(?s).*\\p{IsCyrillic}.*";

    /** The cells' allowed values by input or output; the Modeler offers them. */
    private static final Map<String, Object[]> ALLOWED = Map.of(
            "supportPackage", Facts.names(SupportPackage.values()),
            "service", Facts.names(ServiceKind.values()),
            "channel", Facts.names(Channel.values()),
            "clockKind", Facts.names(ClockKind.values()),
            "scope", Facts.names(Scope.values()),
            "contactRole", Facts.names(ContactRole.values()),
            "recipient", Facts.names(EscalationStep.Recipient.values()));

    static Stream<Table> tables() {
        return Table.all();
    }

    @Test
    void theTablesAreThere() {
        assertThat(tables().map(Table::name))
                .contains("priority", "service-level", "entitlement", "routing", "escalation", "waiting-periods");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isValidRussianAndForgotten(Table table) {
        Dmn.validateModel(table.model());
        assertThat(table.model().getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.getId()).isEqualTo(table.name());
                    assertThat(decision.getName()).matches(CYRILLIC);
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
                });
        assertThat(table.content().getInputs()).extracting(Input::getLabel).allMatch(label -> label.matches(CYRILLIC));
        assertThat(table.content().getOutputs())
                .extracting(Output::getLabel)
                .allMatch(label -> label.matches(CYRILLIC));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void eachRuleTellsItsSource(Table table) {
        assertThat(table.content().getRules()).isNotEmpty().allSatisfy(rule -> assertThat(
                        rule.getDescription().getTextContent())
                .as(rule.getId())
                .matches(CYRILLIC));
    }

    /** A promise keeps the id of the rule it rests on, in the last column. */
    @ParameterizedTest
    @MethodSource("tables")
    void eachRuleAnswersItsOwnId(Table table) {
        List<Output> outputs = List.copyOf(table.content().getOutputs());
        assertThat(outputs.get(outputs.size() - 1).getName()).isEqualTo("rule");
        assertThat(table.content().getRules())
                .allSatisfy(rule -> assertThat(last(rule)).isEqualTo('"' + rule.getId() + '"'));
    }

    @Test
    void ruleIdsAreUniqueAcrossTables() {
        assertThat(tables().flatMap(table -> table.content().getRules().stream())
                        .map(Rule::getId))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z][A-Za-z0-9]+"))
                .noneMatch(id -> id.startsWith("DecisionRule_"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void offersTheValuesThatTheApplicationKnows(Table table) {
        table.content().getInputs().forEach(input -> {
            String name = input.getInputExpression().getText().getTextContent();
            if (ALLOWED.containsKey(name)) {
                assertThat(values(input.getInputValues().getText().getTextContent()))
                        .as(name)
                        .containsExactly(ALLOWED.get(name));
            }
        });
        table.content().getOutputs().forEach(output -> {
            if (ALLOWED.containsKey(output.getName())) {
                assertThat(values(output.getOutputValues().getText().getTextContent()))
                        .as(output.getName())
                        .containsExactly(ALLOWED.get(output.getName()));
            }
        });
    }

    @Test
    void anEscalationDoesWhatTheApplicationKnows() {
        assertThat(Table.named("escalation").content().getOutputs())
                .filteredOn(output -> output.getName().equals("action"))
                .singleElement()
                .satisfies(action -> assertThat(
                                values(action.getOutputValues().getText().getTextContent()))
                        .containsExactly(Facts.names(EscalationStep.Action.values())));
    }

    private static String last(Rule rule) {
        List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
        return cells.get(cells.size() - 1).getText().getTextContent();
    }

    private static List<Object> values(String list) {
        return Arrays.stream(list.split(","))
                .map(value -> value.strip().replace("\"", ""))
                .collect(Collectors.toList());
    }
}
