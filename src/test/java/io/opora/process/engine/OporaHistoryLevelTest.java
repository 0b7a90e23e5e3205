package io.opora.process.engine;

import static io.opora.process.engine.Deployments.process;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.decision.DecisionTables;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OporaTest
class OporaHistoryLevelTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    DecisionTables tables;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcTemplate jdbc;

    Deployments deployments;

    @BeforeEach
    void deploy() {
        deployments = new Deployments(repository);
        deployments.deploy("colours.dmn", ColourTable.written("feel"));
        jdbc.update("delete from act_hi_op_log");
    }

    @AfterEach
    void close() {
        deployments.close();
    }

    @Test
    void keepsOfAProcessWhatPeopleLookAt() {
        runToTheEnd("any-process");
        assertThat(history.createHistoricProcessInstanceQuery().finished().count())
                .isEqualTo(1);
        assertThat(history.createHistoricActivityInstanceQuery().count()).isEqualTo(5);
        assertThat(history.createHistoricTaskInstanceQuery().count()).isEqualTo(1);
        assertThat(history.createHistoricVariableInstanceQuery().count()).isEqualTo(1);
        assertThat(nonEmptyHistoryTables())
                .containsExactlyInAnyOrder(
                        "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail");
    }

    @Test
    void keepsNothingOfAClock() {
        runToTheEnd("sla-clock");
        assertThat(nonEmptyHistoryTables()).isEmpty();
    }

    @Test
    void keepsNoDecisionOfAPreview() {
        tables.decide(ColourTable.KEY, Map.of("colour", "RED"));
        assertThat(nonEmptyHistoryTables()).isEmpty();
    }

    private void runToTheEnd(String key) {
        deployments.deploy(process(key)
                .serviceTask()
                .camundaDelegateExpression("${probe}")
                .intermediateCatchEvent()
                .timerWithDuration("PT1H")
                .userTask());
        runtime.startProcessInstanceByKey(key, Map.of("table", ColourTable.KEY));
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(2)));
        String task = tasks.createTaskQuery().singleResult().getId();
        tasks.complete(task);
    }

    private List<String> nonEmptyHistoryTables() {
        return jdbc
                .queryForList("select tablename from pg_tables where tablename like 'act_hi_%'", String.class)
                .stream()
                .filter(table -> jdbc.queryForObject("select count(*) from " + table, Long.class) > 0)
                .toList();
    }
}
