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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
