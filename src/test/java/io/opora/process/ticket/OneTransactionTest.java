package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.SupportPackage;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.ticket.Actor;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ticket's row, its clocks, its letters and the engine's state commit together or not at all. */
@OporaTest
class OneTransactionTest {

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    Actor customer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
    }

    /** The database itself refuses the last thing a registration writes: the passage through its first step. */
    @BeforeEach
    void breakTheMiddle() {
        database.sql("""
                create function opora.refuse() returns trigger language plpgsql as
                $$ begin raise exception 'broken in the middle'; end $$""").update();
        database.sql("create trigger refuse before insert on opora.ticket_step execute function opora.refuse()")
                .update();
    }

    @AfterEach
    void mend() {
        database.sql("drop trigger if exists refuse on opora.ticket_step").update();
        database.sql("drop function if exists opora.refuse()").update();
    }

    @Test
    void aRegistrationThatFailsInTheMiddleLeavesNeitherRowNorProcess() {
        assertThatThrownBy(() -> scene.incident(customer, 1)).hasStackTraceContaining("broken in the middle");

        assertNothingIsLeft();
    }

    /** The registration is whole, and only what it was part of fails: the engine's flushed rows must go as well. */
    @Test
    void aRegistrationInATransactionThatFailsAfterwardsIsGoneWhole() {
        mend();

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    scene.incident(customer, 1);
                    throw new IllegalStateException("after the registration");
                }))
                .hasMessage("after the registration");

        assertNothingIsLeft();
    }

    @Test
    void afterTheFailureTheSameRequestSucceeds() {
        assertThatThrownBy(() -> scene.incident(customer, 1)).hasStackTraceContaining("broken in the middle");
        mend();

        String number = scene.incident(customer, 1);

        assertThat(scene.process(number)).isPresent();
        assertThat(scene.clockProcesses(number)).isEqualTo(2);
    }

    private void assertNothingIsLeft() {
        assertThat(rowsOf("ticket")).isZero();
        assertThat(rowsOf("ticket_message")).isZero();
        assertThat(rowsOf("sla_clock")).isZero();
        assertThat(rowsOf("notification")).isZero();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    private long rowsOf(String table) {
        return database.sql("select count(*) from opora." + table)
                .query(Long.class)
                .single();
    }
}
