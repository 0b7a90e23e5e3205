package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.Outcome;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.HandOver;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Edge rule: Cancelled by the customer. */
@OporaTest
class CancellationTest {

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
    HandOver handOver;

    @Autowired
    CoverReview coverReview;

    @Autowired
    Cancellation cancellation;

    @Autowired
    TaskService tasks;

    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReviewCover",
                "PaidWork",
                "AwaitConfirmation",
                "FirstAnswer",
                "Work",
                "AcceptHandOver",
                "WaitForCustomer",
                "ReviewSolution"
            })
    void edgeRule_cancelledByTheCustomer_atEveryStage(String step) {
        String number = ticketAt(step);
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly(step);

        cancellation.cancel(number, "Не нужно", customer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CANCELLED);
        assertThat(scene.process(number)).isEmpty();
        assertThat(scene.clockProcesses(number)).isZero();
        assertThat(scene.clocks(number))
                .noneMatch(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED);
        assertThat(scene.findClock(number, ClockKind.RESOLUTION).stream()).allMatch(clock -> clock.outcome() == null);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count())
                .isZero();
    }

    @Test
    void edgeRule_cancelledByTheCustomer_anEarlierBreachCounts() {
        String number = scene.incident(customer, 1);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(61)));

        cancellation.cancel(number, "Не нужно", customer);

        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.CANCELLED);
    }

    private String ticketAt(String step) {
        if (step.equals("AwaitConfirmation")) {
            Actor colleague = provider.colleagueOf(customer, ContactRole.OTHER);
            return scene.request(colleague, ServiceKind.CONSULTATION, Channel.EMAIL);
        }
        if (step.equals("ReviewCover") || step.equals("PaidWork")) {
            String number = scene.request(customer, ServiceKind.DEVELOPMENT, Channel.CABINET);
            if (step.equals("PaidWork")) {
                coverReview.decide(number, CoverVerdict.PAID_WORK, "Вне договора.", engineer);
            }
            return number;
        }
        String number = scene.incident(customer, 2);
        switch (step) {
            case "Work" -> conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
            case "AcceptHandOver" -> handOver.handOver(number, "configuration-line", "Отчёт", engineer);
            case "WaitForCustomer" -> conversation.ask(number, "Версия?", Channel.CABINET, engineer);
            case "ReviewSolution" -> solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
            default -> {}
        }
        return number;
    }
}
