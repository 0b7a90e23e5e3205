package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.notification.WrittenLetter;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.Outcome;
import io.opora.staff.StaffGroups;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.HandOver;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The other line accepts a ticket in time, or the team leads decide. */
@OporaTest
@CoversDiagram(
        value = "ticket",
        elements = {"AcceptHandOver", "HandOverNotAccepted", "ReturnToLead", "Again"})
class HandOverTest {

    @Autowired
    ApplicationContext application;

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
    JdbcTemplate jdbc;

    Actor customer;
    Actor engineer;
    Actor configurator;
    Actor lead;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
        configurator = provider.staff(Provider.CONFIGURATOR);
        lead = provider.staff(Provider.LEAD);
    }

    @Test
    void accepted_theNewLineWorksOnAndTheCustomerSeesNothing() {
        String number = handedOver(2);
        assertWaitsAt(number, "AcceptHandOver", TicketStatus.REGISTERED);
        assertThat(scene.task(number)).hasCandidateGroup("configuration-line").isNotAssigned();
        Instant due = scene.clock(number, ClockKind.RESOLUTION).dueAt();

        scene.submit(number, configurator, Map.of("handOver", "ACCEPT"));

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.task(number)).isAssignedTo(Provider.CONFIGURATOR);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(due);
        assertThat(scene.stepTimer(number)).isEmpty();
    }

    @Test
    void notAccepted_priority1ReturnsToTheLeadAfter30Minutes() {
        String number = handedOver(1);
        Instant limit = TimeTravel.START.plus(Duration.ofMinutes(30));
        assertThat(scene.stepTimer(number)).contains(limit);
        assertThat(handOver.acceptBy(number)).contains(limit);

        time.travelToFiring(limit);

        assertReturned(number);
    }

    @Test
    void notAccepted_othersReturnAfter4HoursOfBusinessService() {
        time.travelTo(Instant.parse("2026-03-02T17:00:00+03:00"));
        String number = handedOver(2);
        Instant limit = Instant.parse("2026-03-03T11:00:00+03:00");
        assertThat(scene.stepTimer(number)).contains(limit);

        time.travelToFiring(limit.minusMillis(1));
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly("AcceptHandOver");
        time.travelToFiring(limit);

        assertThat(scene.card(number).queue()).isEqualTo(StaffGroups.TEAM_LEADS);
        assertThat(scene.card(number).handedOverAt()).isNull();
    }

    @Test
    void declined_theLeadsDecideAndHandItOverAgain() {
        String number = handedOver(2);
        scene.submit(number, configurator, Map.of("handOver", "DECLINE", "text", "Это не настройка."));
        assertReturned(number);
        assertThat(letterText("hand-over-returned")).contains("Это не настройка.");

        handOver.handOver(number, "support-line", "Посмотрите ещё раз", lead);

        assertWaitsAt(number, "AcceptHandOver", TicketStatus.REGISTERED);
        assertThat(scene.task(number)).hasCandidateGroup("support-line");
    }

    @Test
    void clocksNeverPauseForAHandOver() {
        String number = handedOver(1);

        assertThat(scene.clocks(number))
                .allSatisfy(clock -> assertThat(clock.state()).isEqualTo(ClockState.RUNNING));
        time.travelToFiring(TimeTravel.START.plus(Duration.ofMinutes(61)));
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anAnswerByTheNewLineAcceptsFirst() {
        String number = handedOver(2);

        conversation.answer(number, "Смотрим.", Channel.CABINET, configurator);

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.task(number)).isAssignedTo(Provider.CONFIGURATOR);
    }

    @Test
    void aQuestionAndASolutionByTheNewLineAcceptFirst() {
        String asked = handedOver(2);
        conversation.ask(asked, "Какая версия?", Channel.CABINET, configurator);
        assertWaitsAt(asked, "WaitForCustomer", TicketStatus.WAITING_FOR_CUSTOMER);

        String solved = handedOver(2);
        solutions.propose(solved, "Обновите.", Channel.CABINET, configurator);
        assertWaitsAt(solved, "ReviewSolution", TicketStatus.RESOLVED);
    }

    @Test
    void theOldLineMayAnswerTheCustomerButTakesNothingBack() {
        String number = handedOver(2);

        conversation.answer(number, "Передал коллегам.", Channel.CABINET, engineer);

        assertWaitsAt(number, "AcceptHandOver", TicketStatus.REGISTERED);
        assertThat(scene.card(number).assignee()).isNull();
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThatThrownBy(() -> conversation.ask(number, "Версия?", Channel.CABINET, engineer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("ещё не приняла");
        assertThatThrownBy(() -> handOver.accept(number, engineer)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handOver.decline(number, "Нет", engineer)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aLeadMayAccept() {
        String number = handedOver(2);

        handOver.accept(number, lead);

        assertThat(scene.task(number)).isAssignedTo(Provider.LEAD);
    }

    @Test
    void whatWaitsForNoAcceptanceIsNotAccepted() {
        String number = scene.incident(customer, 2);

        assertThatThrownBy(() -> handOver.accept(number, configurator))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("не ждёт");
    }

    private String handedOver(int priority) {
        String number = scene.incident(customer, priority);
        handOver.handOver(number, "configuration-line", "Это отчёт.", engineer);
        return number;
    }

    private void assertReturned(String number) {
        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.task(number)).hasCandidateGroup(StaffGroups.TEAM_LEADS).isNotAssigned();
        assertThat(jdbc.queryForList(
                        "select recipient_address from opora.notification where template = 'hand-over-returned'",
                        String.class))
                .isEqualTo(List.of(Provider.LEAD + "@opora.example"));
    }

    private void assertWaitsAt(String number, String step, TicketStatus status) {
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly(step);
        assertThat(scene.status(number)).isEqualTo(status);
    }

    private String letterText(String template) {
        assertThat(WrittenLetter.texts(template, application)).hasSize(1);
        return WrittenLetter.texts(template, application).get(0);
    }
}
