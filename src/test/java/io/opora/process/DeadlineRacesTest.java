package io.opora.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Race;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.DeadlineState;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.DeadlineView;
import io.opora.ticket.DeadlineViews;
import io.opora.ticket.NotPossibleNow;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two decide about one deadline in the same instant: one wins, the other is told why. */
@OporaTest
class DeadlineRacesTest {

    private static final int ROUNDS = 10;
    private static final String PROCESS = "deadline-agreement";
    private static final Instant DUE = Instant.parse("2026-03-27T18:00:00+03:00");

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    DeadlineTalks talks;

    @Autowired
    DeadlineViews deadlines;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    @Test
    void anAcceptanceAgainstACounterOffer() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = offered();

            List<Throwable> errors = Race.between(
                    done(() -> talks.accept(number, null, null, customer)),
                    done(() -> talks.counter(number, DUE.minusSeconds(60), "Раньше", customer)));

            assertOneIsToldWhy(errors);
            boolean accepted = deadline(number).state() == DeadlineState.ACCEPTED;
            assertThat(scene.instanceOf(PROCESS, number).isPresent()).isNotEqualTo(accepted);
            assertThat(deadline(number).offers()).hasSize(accepted ? 1 : 2);
        }
        assertNoIncidents();
    }

    @Test
    void anAcceptanceAgainstAWithdrawal() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = offered();

            List<Throwable> errors = Race.between(
                    done(() -> talks.accept(number, null, null, customer)),
                    done(() -> talks.withdraw(number, "Успеем раньше", engineer)));

            assertOneIsToldWhy(errors);
            assertThat(deadline(number).state()).isIn(DeadlineState.ACCEPTED, DeadlineState.WITHDRAWN);
            assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
            assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        }
        assertNoIncidents();
    }

    @Test
    void anAcceptanceAtTheVeryInstantOfTheLapse() {
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = offered();
            time.travelToFiring(Instant.parse("2026-03-05T09:00:00+03:00"));
            Job timer = management
                    .createJobQuery()
                    .processInstanceId(
                            scene.instanceOf(PROCESS, number).orElseThrow().getId())
                    .singleResult();
            time.travelTo(timer.getDuedate().toInstant());

            List<Throwable> errors = Race.between(
                    done(() -> talks.accept(number, null, null, customer)), () -> Race.fire(timer, management));

            assertThat(errors).allSatisfy(error -> assertThat(error).isInstanceOf(NotPossibleNow.class));
            assertThat(deadline(number).state())
                    .isEqualTo(errors.isEmpty() ? DeadlineState.ACCEPTED : DeadlineState.LAPSED);
            assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
            assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        }
        assertNoIncidents();
    }

    @Test
    void bothSidesOfferAtOnce_oneOfferIsOpen() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = scene.incident(customer, 3);

            List<Throwable> errors = Race.between(
                    done(() -> talks.offer(number, DUE, "Так", customer)),
                    done(() -> talks.offer(number, DUE, "Так", engineer)));

            assertOneIsToldWhy(errors);
            assertThat(deadlines.ofTicket(scene.card(number).id())).hasSize(1);
            assertThat(scene.taskIn(PROCESS, number)).isPresent();
        }
        assertNoIncidents();
    }

    private String offered() {
        String number = scene.incident(customer, 3);
        talks.offer(number, DUE, "Исправление выйдет в 7.25.", engineer);
        return number;
    }

    private DeadlineView deadline(String number) {
        return deadlines.newest(number).orElseThrow();
    }

    private static Callable<Object> done(Runnable action) {
        return () -> {
            action.run();
            return action;
        };
    }

    private static void assertOneIsToldWhy(List<Throwable> errors) {
        assertThat(errors).hasSize(1).first().isInstanceOf(NotPossibleNow.class);
    }

    private void assertNoIncidents() {
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}
