package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.Outcome;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Race;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.DowngradeState;
import io.opora.ticket.DowngradeViews;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Restoration;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.Upgrades;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two act on one proposed downgrade in the same instant: one outcome, and the other is told why or changes nothing. */
@OporaTest
class DowngradeRacesTest {

    /** Where the engine's timer or another change of priority competes: the windows are narrow there. */
    private static final int CLOSE_ROUNDS = 200;

    private static final int ROUNDS = 15;
    private static final String PROCESS = "priority-downgrade";

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Downgrades downgrades;

    @Autowired
    DowngradeViews views;

    @Autowired
    Upgrades upgrades;

    @Autowired
    Solutions solutions;

    @Autowired
    Cancellation cancellation;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    Actor customer;
    Actor engineer;
    Actor lead;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
        lead = provider.staff(Provider.LEAD);
    }

    @AfterEach
    void nothingIsLeftForAnAdministrator() {
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void acceptanceAgainstTheTimerOfSilence_itIsAcceptedOnce() {
        for (int round = 0; round < CLOSE_ROUNDS; round++) {
            String number = proposed();
            Job timer = atItsLastTimer(number);

            List<Throwable> errors = Race.between(() -> accept(number), () -> Race.fire(timer, management));

            assertRefusedAtMost(errors);
            assertLowered(number);
        }
    }

    @Test
    void disputeAgainstTheTimerOfSilence_oneIsFirst() {
        for (int round = 0; round < CLOSE_ROUNDS; round++) {
            String number = proposed();
            Job timer = atItsLastTimer(number);

            List<Throwable> errors = Race.between(() -> dispute(number), () -> Race.fire(timer, management));

            assertRefusedAtMost(errors);
            if (errors.isEmpty()) {
                assertThat(state(number)).isEqualTo(DowngradeState.DISPUTED);
                assertThat(scene.card(number).priority()).isEqualTo(1);
            } else {
                assertLowered(number);
            }
        }
    }

    @Test
    void acceptanceAgainstAnUpgrade_whicheverIsFirstTheClocksAgree() {
        for (int round = 0; round < CLOSE_ROUNDS; round++) {
            time.reset();
            String number = scene.incident(customer, 2);
            propose(number);

            List<Throwable> errors = Race.between(() -> accept(number), () -> upgrade(number));

            assertRefusedAtMost(errors);
            assertThat(scene.card(number).priority()).isEqualTo(1);
            assertThat(scene.clocks(number, ClockKind.RESOLUTION))
                    .filteredOn(clock -> clock.state() == ClockState.RUNNING)
                    .hasSize(1);
            assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
        }
    }

    @Test
    void acceptanceAgainstDispute_oneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = proposed();

            List<Throwable> errors = Race.between(() -> accept(number), () -> dispute(number));

            assertThat(errors).singleElement().isInstanceOf(NotPossibleNow.class);
            assertThat(state(number)).isIn(DowngradeState.ACCEPTED, DowngradeState.DISPUTED);
            assertThat(scene.card(number).priority()).isEqualTo(state(number) == DowngradeState.ACCEPTED ? 3 : 1);
        }
    }

    @Test
    void withdrawalAgainstAcceptance_oneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = proposed();

            List<Throwable> errors =
                    Race.between(() -> accept(number), done(() -> downgrades.withdraw(number, "Упало", engineer)));

            assertThat(errors).singleElement().isInstanceOf(NotPossibleNow.class);
            assertThat(state(number)).isIn(DowngradeState.ACCEPTED, DowngradeState.WITHDRAWN);
            assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
        }
    }

    @Test
    void twoLeadsDecideOneDispute_oneDecisionStands() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = proposed();
            dispute(number);

            List<Throwable> errors = Race.between(
                    done(() -> downgrades.decideDispute(number, true, "Понизить", lead)),
                    done(() -> downgrades.decideDispute(number, false, "Оставить", lead)));

            assertThat(errors).singleElement().isInstanceOf(NotPossibleNow.class);
            assertThat(scene.card(number).priority()).isEqualTo(state(number) == DowngradeState.ACCEPTED ? 3 : 1);
            assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
        }
    }

    @Test
    void twoProposalsAtOnce_oneIsOpenTheOtherIsToldWhy() {
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = scene.incident(customer, 1);

            List<Throwable> errors = Race.between(done(() -> propose(number)), done(() -> propose(number)));

            assertThat(errors).singleElement().isInstanceOf(NotPossibleNow.class);
            assertThat(state(number)).isEqualTo(DowngradeState.OPEN);
        }
    }

    @Test
    void aSolutionAgainstAProposal_whicheverIsFirstAllowsTheOtherOrIsThereToReadWhy() {
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = scene.incident(customer, 1);

            List<Throwable> errors = Race.between(
                    done(() -> propose(number)),
                    () -> solutions.propose(number, "Исправлено.", Channel.CABINET, engineer));

            assertRefusedAtMost(errors);
            assertThat(scene.status(number)).isEqualTo(TicketStatus.RESOLVED);
            assertThat(views.last(number).isPresent()).isEqualTo(errors.isEmpty());
        }
    }

    @Test
    void acceptanceAgainstTheTicketsEnd_nothingStaysOpen() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = proposed();

            List<Throwable> errors =
                    Race.between(() -> accept(number), done(() -> cancellation.cancel(number, "Не нужно", customer)));

            assertRefusedAtMost(errors);
            assertThat(scene.status(number)).isEqualTo(TicketStatus.CANCELLED);
            assertThat(state(number)).isIn(DowngradeState.ACCEPTED, DowngradeState.CANCELLED);
            assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
            assertThat(scene.clockProcesses(number)).isZero();
        }
    }

    private String proposed() {
        time.reset();
        String number = scene.incident(customer, 1);
        propose(number);
        return number;
    }

    private Job atItsLastTimer(String number) {
        time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(12)));
        Job timer = scene.timerOf(PROCESS, number).orElseThrow();
        time.travelTo(timer.getDuedate().toInstant());
        return timer;
    }

    private Object upgrade(String number) {
        upgrades.upgrade(number, new IncidentAnswers(true, Failing.MAIN, false), "Стало хуже", engineer);
        return number;
    }

    private void propose(String number) {
        downgrades.propose(
                number,
                new Restoration(new IncidentAnswers(false, Failing.AUXILIARY, true), "Накладные.", null),
                engineer);
    }

    private Object accept(String number) {
        downgrades.accept(number, null, customer);
        return number;
    }

    private Object dispute(String number) {
        downgrades.dispute(number, "Не помогло", customer);
        return number;
    }

    private static Callable<Object> done(Runnable action) {
        return () -> {
            action.run();
            return action;
        };
    }

    private DowngradeState state(String number) {
        return views.last(number).orElseThrow().state();
    }

    private static void assertRefusedAtMost(List<Throwable> errors) {
        assertThat(errors).hasSizeLessThan(2).allSatisfy(error -> assertThat(error)
                .isInstanceOf(NotPossibleNow.class));
    }

    private void assertLowered(String number) {
        assertThat(state(number)).isEqualTo(DowngradeState.ACCEPTED);
        assertThat(scene.card(number).priority()).isEqualTo(3);
        assertThat(scene.clocks(number, ClockKind.RESOLUTION)).hasSize(2);
        assertThat(scene.clocks(number, ClockKind.RESOLUTION).get(0).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
    }
}
