package io.opora.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Race;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.HandOver;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Reopening;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two act on one ticket in the same instant: one outcome, no error that a person could not understand. */
@OporaTest
class RacesTest {

    private static final int ROUNDS = 15;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    Cancellation cancellation;

    @Autowired
    HandOver handOver;

    @Autowired
    Reopening reopening;

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

    @Test
    @Proves({Term.UNDER_LOCK, Term.KEPT_OR_BREACHED})
    void anAnswerAgainstTheTimerOfTheBreach_oneOutcomeEachMilestoneOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = scene.incident(customer, 1);
            time.travelTo(TimeTravel.START.plus(Duration.ofHours(1)));
            Job timer = earliestTimer(number);

            List<Throwable> errors = Race.between(
                    () -> conversation.answer(number, "Смотрим.", Channel.CABINET, engineer), () -> fire(timer));

            assertThat(errors).isEmpty();
            time.fireDueJobs();
            assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(50, 75, 100);
            assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.BREACHED);
            assertThat(scene.clock(number, ClockKind.REACTION).events())
                    .filteredOn(event -> event.type() == ClockEvent.Type.BREACHED)
                    .hasSize(1);
            assertThat(scene.timers(number)).hasSize(1);
        }
        assertNoIncidents();
    }

    @Test
    void twoSolutionsAtOnce_oneStandsTheOtherIsToldWhy() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = scene.incident(customer, 2);

            List<Throwable> errors = Race.between(
                    () -> solutions.propose(number, "Обновите.", Channel.CABINET, engineer),
                    () -> solutions.propose(number, "Перезапустите.", Channel.CABINET, lead));

            assertThat(errors).hasSize(1).first().isInstanceOf(NotPossibleNow.class);
            assertThat(scene.status(number)).isEqualTo(TicketStatus.RESOLVED);
        }
        assertNoIncidents();
    }

    @Test
    void acceptanceAgainstRejection_oneWins() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = scene.incident(customer, 2);
            solutions.propose(number, "Обновите.", Channel.CABINET, engineer);

            List<Throwable> errors = Race.between(
                    () -> {
                        solutions.accept(number, customer);
                        return null;
                    },
                    () -> {
                        solutions.reject(number, "Не помогло", customer);
                        return null;
                    });

            assertThat(errors).hasSize(1).first().isInstanceOf(NotPossibleNow.class);
            assertThat(scene.status(number)).isIn(TicketStatus.CLOSED, TicketStatus.IN_PROGRESS);
        }
        assertNoIncidents();
    }

    @Test
    void twoEngineersCompleteOneTask_oneAnswerStaysInTheConversation() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = scene.incident(provider.contactWith(SupportPackage.BUSINESS), 2);
            String task = scene.task(number).getId();
            Actor second = provider.staff(Provider.SPECIALIST);

            List<Throwable> errors = Race.between(() -> submit(task, engineer), () -> submit(task, second));

            assertThat(errors).hasSize(1).first().isInstanceOf(NullValueException.class);
            assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
            assertThat(scene.task(number).getAssignee()).isIn(engineer.id(), second.id());
        }
    }

    @Test
    void aFormAgainstTheMilestoneThatRaisesItsTask_bothHappen() {
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = scene.incident(provider.contactWith(SupportPackage.BUSINESS), 1);
            time.travelToFiring(TimeTravel.START.plus(Duration.ofHours(2)));
            time.travelTo(TimeTravel.START.plus(Duration.ofHours(3)));
            String task = scene.task(number).getId();
            Job timer = earliestTimer(number);

            List<Throwable> errors = Race.between(() -> submit(task, engineer), () -> fire(timer));

            assertThat(errors).isEmpty();
            assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
            assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(50, 75);
            assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        }
        assertNoIncidents();
    }

    @Test
    void aReplyAgainstACancellation_bothAreKept() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = scene.incident(customer, 2);
            conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);

            List<Throwable> errors =
                    Race.between(() -> conversation.reply(number, "7.24", Channel.CABINET, customer), () -> {
                        cancellation.cancel(number, "Не нужно", customer);
                        return null;
                    });

            assertThat(errors).allSatisfy(error -> assertThat(error).isInstanceOf(NotPossibleNow.class));
            assertThat(scene.status(number)).isEqualTo(TicketStatus.CANCELLED);
            assertThat(scene.clockProcesses(number)).isZero();
        }
        assertNoIncidents();
    }

    @Test
    void anAnswerAtTheVeryInstantOfClosing_oneIsFirstAndTheAnswerIsKept() {
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = scene.incident(customer, 2);
            conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
            time.travelToFiring(TimeTravel.START.plus(Duration.ofDays(5)));
            Job timer = stepTimer(number);
            time.travelTo(timer.getDuedate().toInstant());

            List<Throwable> errors = Race.between(
                    () -> conversation.reply(number, "7.24", Channel.CABINET, customer), () -> fire(timer));

            assertThat(errors).isEmpty();
            assertThat(scene.status(number)).isIn(TicketStatus.IN_PROGRESS, TicketStatus.CLOSED);
            assertThat(scene.lateReply(number).isPresent()).isEqualTo(scene.status(number) == TicketStatus.CLOSED);
            assertThat(scene.clock(number, ClockKind.RESOLUTION).outcome()).isNull();
        }
        assertNoIncidents();
    }

    @Test
    void anAcceptanceAtTheVeryInstantOfTheReturn_oneIsFirst() {
        Actor configurator = provider.staff(Provider.CONFIGURATOR);
        for (int round = 0; round < ROUNDS; round++) {
            time.reset();
            String number = scene.incident(customer, 2);
            handOver.handOver(number, "configuration-line", "Это отчёт.", engineer);
            Job timer = stepTimer(number);
            time.travelTo(timer.getDuedate().toInstant());

            List<Throwable> errors = Race.between(
                    () -> {
                        handOver.accept(number, configurator);
                        return null;
                    },
                    () -> fire(timer));

            assertThat(errors).allSatisfy(error -> assertThat(error).isInstanceOf(NotPossibleNow.class));
            boolean accepted = errors.isEmpty();
            assertThat(scene.card(number).queue()).isEqualTo(accepted ? "configuration-line" : "team-leads");
            assertThat(scene.card(number).assignee()).isEqualTo(accepted ? Provider.CONFIGURATOR : null);
            assertThat(scene.card(number).handedOverAt()).isNull();
        }
        assertNoIncidents();
    }

    @Test
    void twoLateRepliesAtOnce_onePersonIsAskedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = cancelled();

            List<Throwable> errors = Race.between(
                    () -> conversation.reply(number, "Спасибо!", Channel.CABINET, customer),
                    () -> conversation.reply(number, "Большое!", Channel.CABINET, customer));

            assertThat(errors).isEmpty();
            assertThat(scene.lateReply(number)).isPresent();
        }
        assertNoIncidents();
    }

    @Test
    void twoReopeningsAtOnce_oneNewCycle() {
        for (int round = 0; round < ROUNDS; round++) {
            String number = cancelled();

            List<Throwable> errors = Race.between(() -> reopen(number, customer), () -> reopen(number, engineer));

            assertThat(errors).singleElement().isInstanceOf(NotPossibleNow.class);
            assertThat(scene.process(number)).isPresent();
            assertThat(scene.clocks(number)).extracting(ClockView::cycle).containsExactly(1, 1, 2, 2);
        }
        assertNoIncidents();
    }

    private String cancelled() {
        String number = scene.incident(customer, 2);
        cancellation.cancel(number, "Не нужно", customer);
        return number;
    }

    private Object reopen(String number, Actor by) {
        reopening.reopen(number, "Снова", null, by);
        return number;
    }

    private Job stepTimer(String number) {
        return management
                .createJobQuery()
                .processInstanceId(scene.process(number).orElseThrow().getId())
                .singleResult();
    }

    private Object submit(String task, Actor by) {
        scene.submitTask(task, by, Map.of("action", "ANSWER", "text", "Смотрим."));
        return task;
    }

    private Object fire(Job timer) {
        return Race.fire(timer, management);
    }

    private Job earliestTimer(String number) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("sla-clock")
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow();
    }

    private void assertNoIncidents() {
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}
