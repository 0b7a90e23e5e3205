package io.opora.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.Downgrades;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Solutions;
import io.opora.ticket.Upgrades;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random lives of tickets on the real engine and the real database: whatever people do in whatever order, after each step the
 * clocks' rows, their ledgers and the engine's timers tell the same. Each life follows from its seed alone.
 */
@OporaTest
class PromiseModelTest {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseModelTest.class);
    private static final int LIVES = 500;
    private static final int STEPS = 5;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    RuntimeService runtime;

    Deeds deeds;
    Consistency consistency;

    @BeforeEach
    void open(
            @Autowired Conversation conversation,
            @Autowired Solutions solutions,
            @Autowired Cancellation cancellation,
            @Autowired Downgrades downgrades,
            @Autowired DeadlineTalks deadlines,
            @Autowired Upgrades upgrades,
            @Autowired Reclassifications reclassifications,
            @Autowired JdbcTemplate database,
            @Autowired ManagementService management) {
        provider.opens();
        deeds = new Deeds(
                provider,
                time,
                conversation,
                solutions,
                cancellation,
                downgrades,
                deadlines,
                upgrades,
                reclassifications);
        consistency = new Consistency(scene, database, management);
    }

    @Test
    @Proves({Term.KEPT_OR_BREACHED, Term.UNDER_LOCK})
    void rowLedgerAndTimersAgreeAfterEachStep() {
        Actor premium = provider.contactWith(SupportPackage.PREMIUM);
        Actor business = provider.contactWith(SupportPackage.BUSINESS);
        LOG.info("Seeds 1 to {}", LIVES);
        for (int seed = 1; seed <= LIVES; seed++) {
            live(seed, seed % 5 == 0 ? business : premium);
        }
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(deeds.done()).as("deeds that were possible at some time").containsAll(deeds.commonOnes());
    }

    private void live(int seed, Actor customer) {
        Random random = new Random(seed);
        time.reset();
        String number = scene.incident(customer, 1 + random.nextInt(4));
        List<String> story = new ArrayList<>(
                List.of("seed " + seed + ", priority " + scene.card(number).priority()));
        for (int step = 0; step < STEPS; step++) {
            story.add(deeds.doOne(number, customer, random));
            consistency.check(number, story);
        }
        deeds.end(number, customer);
        consistency.check(number, story);
    }
}
