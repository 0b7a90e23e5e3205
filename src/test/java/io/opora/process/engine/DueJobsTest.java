package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.testing.OporaTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OporaTest
class DueJobsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void timersAreFetchedInTheOrderOfTheirDueDatesByAnIndex() {
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(indexes()).isOne();
    }

    @Test
    void anotherStartChangesNothing() {
        dueJobs.postProcessEngineBuild(engine.getProcessEngine());
        assertThat(indexes()).isOne();
    }

    private int indexes() {
        return jdbc.queryForList(
                        "select indexdef from pg_indexes where tablename = 'act_ru_job' and indexname = 'opora_job_due'",
                        String.class)
                .size();
    }
}
