package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.decision.DecisionTables;
import io.opora.decision.UnknownDecisionTableException;
import io.opora.testing.OporaTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class EngineDecisionTablesTest {

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    @Autowired
    DecisionTables tables;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    TimelessTables timeless;

    Deployments deployments;

    @BeforeEach
    void deploy() {
        deployments = new Deployments(repository);
        deployments.deploy("colours.dmn", ColourTable.written("feel"));
    }

    @AfterEach
    void close() {
        identity.clearAuthentication();
        deployments.close();
    }

    @Test
    void answersWithTheMatchingRow() {
        var decision = tables.decide(ColourTable.KEY, Map.of("colour", Colour.GREEN));
        assertThat(decision.version()).isEqualTo(1);
        assertThat(decision.single().number("number")).isEqualTo(2);
        assertThat(decision.single().text("hint")).isEqualTo("go");
    }

    @Test
    void leavesAnEmptyCellEmpty() {
        assertThat(tables.decide(ColourTable.KEY, Map.of("colour", Colour.RED))
                        .single()
                        .has("hint"))
                .isFalse();
    }

    @Test
    void answersWithNothingWhenNoRowMatches() {
        assertThat(tables.decide(ColourTable.KEY, Map.of("colour", Colour.BLUE)).rows())
                .isEmpty();
        assertThat(tables.decide(ColourTable.KEY, new HashMap<>()).rows()).isEmpty();
    }

    @Test
    void asksTheNewestVersion() {
        deployments.deploy("colours.dmn", ColourTable.written("feel").replace("<text>2</text>", "<text>7</text>"));
        var decision = tables.decide(ColourTable.KEY, Map.of("colour", "GREEN"));
        assertThat(decision.version()).isEqualTo(2);
        assertThat(decision.single().number("number")).isEqualTo(7);
    }

    @Test
    void asksAnEarlierVersionThatIsNamed() {
        deployments.deploy("colours.dmn", ColourTable.written("feel").replace("<text>2</text>", "<text>7</text>"));

        var decision = tables.decide(ColourTable.KEY, 1, Map.of("colour", "GREEN"));

        assertThat(decision.version()).isEqualTo(1);
        assertThat(decision.single().number("number")).isEqualTo(2);
    }

    @Test
    void asksTheNewestWhereTheNamedVersionIsDeployedNoMore() {
        assertThat(tables.decide(ColourTable.KEY, 9, Map.of("colour", "GREEN")).version())
                .isEqualTo(1);
    }

    @Test
    void remembersAnswersOfTablesThatRestOnTheirFactsAlone() {
        assertThat(timeless.contain(newest().getId())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day(now())", "if today() > date(\"2026-01-01\") then 2 else 3"})
    void asksATableAnewThatRestsOnMoreThanItsFacts(String number) {
        String changing = ColourTable.written("feel")
                .replace("<text>2</text>", "<text>" + number.replace(">", "&gt;") + "</text>");
        deployments.deploy("colours.dmn", changing);

        assertThat(timeless.contain(newest().getId())).isFalse();
        assertThat(tables.decide(ColourTable.KEY, Map.of("colour", "GREEN")).rows())
                .hasSize(1);
    }

    private DecisionDefinition newest() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(ColourTable.KEY)
                .latestVersion()
                .singleResult();
    }

    @Test
    void answersWhoeverIsAtWork() {
        identity.setAuthenticatedUserId("someone-without-any-rights");
        assertThat(tables.decide(ColourTable.KEY, Map.of("colour", "GREEN")).rows())
                .hasSize(1);
    }

    @Test
    void saysWhichTableIsUnknown() {
        assertThatThrownBy(() -> tables.decide("colour", Map.of()))
                .isInstanceOf(UnknownDecisionTableException.class)
                .hasMessage("No decision table 'colour' is deployed");
    }
}
