package io.opora.process.engine;

import static io.opora.process.engine.Deployments.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.testing.OporaTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine writes and what we write commit together or not at all. */
@OporaTest
class OneTransactionTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactionManager;

    TransactionTemplate transaction;
    Deployments deployments;

    @BeforeEach
    void deploy() {
        transaction = new TransactionTemplate(transactionManager);
        deployments = new Deployments(repository);
        jdbc.execute("create table opora.one_row (id int primary key)");
    }

    @AfterEach
    void close() {
        jdbc.execute("drop table opora.one_row");
        deployments.close();
    }

    @Test
    void jpaAndTheEngineShareTheTransaction() {
        assertThat(transactionManager).isInstanceOf(JpaTransactionManager.class);
        deployments.deploy(process("waiting").userTask());
        transaction.executeWithoutResult(status -> writeAndStart("waiting"));
        assertWritten(1);
    }

    @Test
    void aFailureAfterTheProcessStartedLeavesNeither() {
        deployments.deploy(process("waiting").userTask());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    writeAndStart("waiting");
                    throw new IllegalStateException("The caller failed");
                }))
                .hasMessage("The caller failed");
        assertWritten(0);
    }

    @Test
    void aFailureWithinTheProcessLeavesNeither() {
        deployments.deploy(process("failing").serviceTask().camundaExpression("${probe.fail()}"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> writeAndStart("failing")))
                .hasMessageContaining("The step failed");
        assertWritten(0);
    }

    private void writeAndStart(String process) {
        jdbc.update("insert into opora.one_row values (1)");
        runtime.startProcessInstanceByKey(process);
    }

    private void assertWritten(long number) {
        assertThat(jdbc.queryForObject("select count(*) from opora.one_row", Long.class))
                .isEqualTo(number);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(number);
    }
}
