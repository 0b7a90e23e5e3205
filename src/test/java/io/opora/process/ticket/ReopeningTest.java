package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.ContractRegister;
import io.opora.contract.ContractTerms;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.Outcome;
import io.opora.staff.Staff;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.Cover;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Reopening;
import io.opora.ticket.ScopeCheck;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.TicketViews;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** R11: an ended ticket goes on under its number, in a new cycle. */
@OporaTest
@CoversDiagram(
        value = "ticket",
        elements = {"TicketReopened", "IsCoverKnown"})
class ReopeningTest {

    private static final Duration LIMIT = Duration.ofDays(30);
    private static final Instant LATER = TimeTravel.START.plus(Duration.ofDays(10));

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
    CoverReview coverReview;

    @Autowired
    ScopeCheck scopeCheck;

    @Autowired
    ContractRegister contracts;

    @Autowired
    Reopening reopening;

    @Autowired
    TicketViews views;

    @Autowired
    Staff staff;

    @Autowired
    JdbcTemplate jdbc;

    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    @Test
    @Proves(Term.R11)
    void r11_reopened_beginsANewCycleWithReactionAndResolution() {
        String number = closed(2);
        time.travelTo(LATER);

        reopening.reopen(number, "Снова не открывается", null, customer);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        for (ClockKind kind : ClockKind.values()) {
            assertThat(scene.clock(number, kind, 1).outcome()).isEqualTo(Outcome.KEPT);
            assertThat(scene.clock(number, kind, 2).startedAt()).isEqualTo(LATER);
            assertThat(scene.clock(number, kind, 2).state()).isEqualTo(ClockState.RUNNING);
        }
        assertThat(scene.clock(number, ClockKind.REACTION, 2).dueAt()).isEqualTo(LATER.plus(Duration.ofHours(4)));
        assertThat(scene.card(number).endedAt()).isNull();
        assertThat(letters("reopened")).isEqualTo(1);
    }

    @Test
    @Proves(Term.REOPENED)
    void edgeRule_reopened_theReactionNeedsANewAnswer() {
        String number = reopened();
        time.travelBy(Duration.ofHours(1));

        conversation.answer(number, "Смотрим снова.", Channel.CABINET, engineer);

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.clock(number, ClockKind.REACTION, 2).endedAt()).isEqualTo(LATER.plus(Duration.ofHours(1)));
        assertThat(scene.clock(number, ClockKind.REACTION, 1).endedAt()).isEqualTo(TimeTravel.START);
    }

    @Test
    @Proves(Term.REOPENED)
    void edgeRule_reopened_keepsTheLastPriorityUnlessTheQuestionsAreAnsweredAnew() {
        String asBefore = closed(3);
        String worse = closed(3);
        time.travelTo(LATER);

        reopening.reopen(asBefore, "Вернулось", null, customer);
        reopening.reopen(worse, "Теперь хуже", new IncidentAnswers(true, Failing.MAIN, false), customer);

        assertThat(scene.card(asBefore).priority()).isEqualTo(3);
        assertThat(scene.card(worse).priority()).isEqualTo(1);
        assertThat(scene.clock(worse, ClockKind.RESOLUTION, 2).dueAt()).isEqualTo(LATER.plus(Duration.ofHours(12)));
        String halfAnswered = closed(3);
        assertThatThrownBy(
                        () -> reopening.reopen(halfAnswered, "Хуже", new IncidentAnswers(true, null, null), customer))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @Proves(Term.REOPENED)
    void edgeRule_reopened_theTermsAreFrozen() {
        String number = closed(2);
        ContractTerms before = views.find(number, engineer).terms();
        time.travelTo(TimeTravel.START.plus(Duration.ofDays(1)));
        provider.concludesFor(customer, SupportPackage.PREMIUM);

        reopening.reopen(number, "Снова", null, engineer);

        assertThat(views.find(number, engineer).terms()).isEqualTo(before);
    }

    @Test
    @Proves(Term.REOPENED)
    void edgeRule_reopened_theFrozenTermsSayWhatLiesOutsideTheScope() {
        customer = provider.contactWith(SupportPackage.PREMIUM, contract -> contract.covering("NETWORKS"));
        String number = closed(2);
        ContractTerms terms = views.find(number, engineer).terms();
        time.travelTo(LATER);
        contracts.suspend(terms.contractNumber(), LATER.minusSeconds(1), "Не оплачен");
        reopening.reopen(number, "Снова", null, customer);

        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.COVERED);
        scopeCheck.outside(number, Scope.CUSTOMISATION, "И в их отчёте.", engineer);
        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(scene.card(number).coverReasonRu()).contains("Доработки клиента");
        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Сделаем.", engineer);
        assertThat(views.find(number, engineer).terms()).isEqualTo(terms);
    }

    @Test
    @Proves(Term.R11)
    void r11_reopened_within30DaysOfTheEndAndNotAtTheirEnd() {
        String inTime = closed(2);
        String late = closed(2);
        Instant limit = TimeTravel.START.plus(LIMIT);
        assertThat(reopening.possibleUntil(late)).contains(limit);

        time.travelTo(limit.minusMillis(1));
        reopening.reopen(inTime, "Снова", null, customer);
        time.travelTo(limit);

        assertThatThrownBy(() -> reopening.reopen(late, "Снова", null, customer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("слишком давно");
        assertThat(scene.status(inTime)).isEqualTo(TicketStatus.REGISTERED);
        assertThat(scene.status(late)).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void whatHasNotEndedIsNotReopened() {
        String number = scene.incident(customer, 2);

        assertThatThrownBy(() -> reopening.reopen(number, "Скорее!", null, customer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("не завершено");
    }

    @Test
    void whoeverWorkedOnItKeepsIt() {
        String number = reopened();

        assertThat(scene.task(number)).isAssignedTo(Provider.ENGINEER);
        assertThat(letters("reopened-for-you")).isEqualTo(1);
    }

    @Test
    void whoeverHasLeftGetsNothingBack() {
        String number = closed(2);
        staff.leave(Provider.ENGINEER);
        time.travelTo(LATER);

        reopening.reopen(number, "Снова", null, customer);

        assertThat(scene.task(number)).isNotAssigned().hasCandidateGroup("support-line");
        assertThat(letters("reopened-for-you")).isZero();
    }

    @Test
    void aCancelledTicketIsReopenedToo() {
        String number = scene.incident(customer, 2);
        cancellation.cancel(number, "Разобрались сами", customer);
        time.travelTo(LATER);

        reopening.reopen(number, "Не разобрались", null, customer);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION, 1).outcome()).isNull();
        assertThat(scene.clock(number, ClockKind.RESOLUTION, 2).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void isCoverKnown_yes_goodwillStaysGoodwill() {
        Actor stranger = provider.contactWithoutContract();
        String number = scene.incident(stranger, 2);
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(number, stranger);

        reopening.reopen(number, "Снова", null, stranger);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clocks(number)).isEmpty();
        assertThat(letters("reopened")).isEqualTo(1);
    }

    @Test
    void isCoverKnown_no_aRefusedTicketIsLookedUpAgainAndItsClocksCountFromTheReopening() {
        Actor stranger = provider.contactWithoutContract();
        String number = scene.incident(stranger, 2);
        coverReview.decide(number, CoverVerdict.REFUSE, "Нет договора.", engineer);
        provider.concludesFor(stranger, SupportPackage.PREMIUM);
        time.travelTo(LATER);

        reopening.reopen(number, "Договор заключили", null, stranger);

        assertThat(scene.card(number).cover()).isEqualTo(Cover.COVERED);
        assertThat(scene.clock(number, ClockKind.REACTION, 2).startedAt()).isEqualTo(LATER);
    }

    @Test
    void isCoverKnown_no_anUnconfirmedTicketWaitsForItsConfirmationAgain() {
        Actor colleague = provider.colleagueOf(customer, ContactRole.OTHER);
        String number = scene.request(colleague, ServiceKind.CONSULTATION, Channel.EMAIL);
        time.travelToFiring(TimeTravel.START.plus(Duration.ofDays(12)));
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);

        reopening.reopen(number, "Попросил подтвердить", null, colleague);

        assertWaitsAt(number, "AwaitConfirmation", TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(scene.clocks(number)).isEmpty();
        assertThat(letters("confirmation-asked")).isEqualTo(2);
    }

    @Test
    void aMessageFromOutsideOpensNothingAgain() {
        String number = closed(2);

        assertThatThrownBy(() -> scene.startByMessage("Ticket reopened", number))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
    }

    private String closed(int priority) {
        String number = scene.incident(customer, priority);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(number, customer);
        return number;
    }

    private String reopened() {
        String number = closed(2);
        time.travelTo(LATER);
        reopening.reopen(number, "Снова не открывается", null, customer);
        return number;
    }

    private void assertWaitsAt(String number, String step, TicketStatus status) {
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly(step);
        assertThat(scene.status(number)).isEqualTo(status);
    }

    private int letters(String template) {
        return jdbc.queryForObject(
                "select count(*) from opora.notification where template = ?", Integer.class, template);
    }
}
