package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.OwnTerm;
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
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketStatus;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The diagram {@code ticket}: both branches of every gateway, decided by the real tables and the domain. */
@OporaTest
@CoversDiagram("ticket")
class TicketGatewaysTest {

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
    Staff staff;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
    }

    @Test
    void isCovered_yes_goesToTheFirstAnswerWithClocks() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 2);

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.findClock(number, ClockKind.REACTION)).isPresent();
        assertThat(scene.task(number).getDueDate().toInstant())
                .isEqualTo(scene.clock(number, ClockKind.REACTION).dueAt());
    }

    @Test
    void isCovered_no_goesToReviewWithoutClocks() {
        String number =
                scene.request(provider.contactWith(SupportPackage.BASIC), ServiceKind.CONSULTATION, Channel.PHONE);

        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
        assertThat(scene.clocks(number)).isEmpty();
        assertThat(tasks.getVariable(scene.task(number).getId(), "coverReason")).isNotNull();
    }

    @Test
    void coverDecision_refuse_endsTheTicketWithTheReason() {
        String number = underReview();

        scene.submit(number, engineer, Map.of("coverDecision", "REFUSE", "text", "Не входит в договор."));

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(scene.card(number).cover()).isEqualTo(Cover.REFUSED);
        assertThat(scene.process(number)).isEmpty();
        assertPassed(number, "Refused");
    }

    @Test
    void isPromised_no_goodwillIsWorkedOnWithoutClocks() {
        String number = underReview();

        scene.submit(number, engineer, Map.of("coverDecision", "GOODWILL", "text", "Поможем."));

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clocks(number)).isEmpty();
    }

    @Test
    void isPromised_yes_coverFoundAfterReviewStartsClocksFromTheReceipt() {
        String number = underReview();
        time.travelBy(Duration.ofHours(2));

        scene.submit(number, engineer, Map.of("coverDecision", "ACCEPT_COVERED", "text", "Есть допсоглашение."));

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clock(number, ClockKind.REACTION).startedAt()).isEqualTo(TimeTravel.START);
    }

    @Test
    void coverCannotBeAcceptedWithoutAnyContract() {
        String number = scene.incident(provider.contactWithoutContract(), 1);

        assertThatThrownBy(() ->
                        scene.submit(number, engineer, Map.of("coverDecision", "ACCEPT_COVERED", "text", "Примем.")))
                .hasRootCauseInstanceOf(NotPossibleNow.class)
                .rootCause()
                .hasMessageContaining("нет действующего договора");
        assertWaitsAt(number, "ReviewCover", TicketStatus.UNDER_REVIEW);
    }

    @Test
    void isAnswered_no_aNoteAndAHandOverLeaveTheFirstAnswerOpen() {
        String number = registered();

        scene.submit(number, engineer, Map.of("action", "NOTE", "text", "Похоже на прошлый случай."));
        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.RUNNING);

        scene.submit(
                number, engineer, Map.of("action", "HAND_OVER", "line", "configuration-line", "text", "Это отчёт."));
        assertWaitsAt(number, "AcceptHandOver", TicketStatus.REGISTERED);
        assertThat(scene.task(number)).hasCandidateGroup("configuration-line").isNotAssigned();

        scene.submit(number, provider.staff(Provider.CONFIGURATOR), Map.of("handOver", "ACCEPT"));

        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
        assertThat(scene.task(number)).isAssignedTo(Provider.CONFIGURATOR);
    }

    @Test
    void aTicketThatIsLateWhenRegisteredStaysWithTheLeadItsClockGaveItTo() {
        String number = scene.outageReceivedAt(
                TimeTravel.START.minus(Duration.ofMinutes(70)), provider.contactWith(SupportPackage.PREMIUM), engineer);

        assertThat(scene.card(number).queue()).isEqualTo("support-line");
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.LEAD);
    }

    @Test
    void isAnswered_yes_anAnswerGoesOnToWork() {
        String number = registered();

        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Смотрим."));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.task(number)).isAssignedTo(Provider.ENGINEER);
    }

    @Test
    void whatWasDone_answer_staysAtWork() {
        String number = inWork();

        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Ещё смотрим."));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    @Test
    void whatWasDone_askCustomer_waitsForTheCustomer() {
        String number = inWork();

        scene.submit(number, engineer, Map.of("action", "ASK_CUSTOMER", "text", "Какая версия?"));

        assertWaitsAt(number, "WaitForCustomer", TicketStatus.WAITING_FOR_CUSTOMER);
        assertThat(scene.task(number).getFollowUpDate().toInstant())
                .isEqualTo(TimeTravel.START.plus(Duration.ofDays(2)));
    }

    @Test
    void waitForCustomer_completed_goesOnWithoutTheAnswer() {
        String number = inWork();
        scene.submit(number, engineer, Map.of("action", "ASK_CUSTOMER", "text", "Какая версия?"));

        scene.submit(number, engineer, Map.of("text", "Нашли версию в журнале."));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    @Test
    void whatWasDone_resolve_waitsForTheReview() {
        String number = inWork();

        scene.submit(number, engineer, Map.of("action", "RESOLVE", "text", "Обновите."));

        assertWaitsAt(number, "ReviewSolution", TicketStatus.RESOLVED);
    }

    @Test
    void reviewSolution_completed_takesTheSolutionBack() {
        String number = inWork();
        scene.submit(number, engineer, Map.of("action", "RESOLVE", "text", "Обновите."));

        scene.submit(number, engineer, Map.of("text", "Ошиблись версией."));

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    @Test
    void waitForCustomer_theCustomersReplyGoesBackToWork() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = scene.incident(customer, 2);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);

        conversation.reply(number, "7.24", Channel.CABINET, customer);

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    @Test
    @Proves(Term.TENTATIVE_STOP)
    void reviewSolution_accepted_closesTheTicketAsOfTheProposal() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = scene.incident(customer, 2);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);
        time.travelBy(Duration.ofDays(20));

        solutions.accept(number, customer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertPassed(number, "Closed");
        assertThat(scene.clock(number, ClockKind.RESOLUTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).endedAt()).isEqualTo(TimeTravel.START);
    }

    @Test
    @Proves({Term.R11, Term.TENTATIVE_STOP})
    void r11_reviewSolution_rejected_resumesTheClockAsIfItHadNeverStopped() {
        Actor customer = provider.contactWith(SupportPackage.PREMIUM);
        String number = scene.incident(customer, 1);
        time.travelBy(Duration.ofHours(1));
        solutions.propose(number, "Перезапустили.", Channel.CABINET, engineer);
        time.travelBy(Duration.ofHours(5));

        solutions.reject(number, "Снова не работает", customer);

        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt())
                .isEqualTo(TimeTravel.START.plus(Duration.ofHours(12 + 5)));
    }

    @Test
    void aTamperedVariableBypassesNothing() {
        String number = underReview();
        runtime.setVariables(
                scene.process(number).orElseThrow().getId(),
                Map.of("covered", true, "coverDecision", "ACCEPT_COVERED", "action", "RESOLVE"));

        coverReview.decide(number, CoverVerdict.REFUSE, "Не входит в договор.", engineer);

        assertPassed(number, "Refused");
        assertThat(scene.clocks(number)).isEmpty();
    }

    @Test
    void aTamperedVariableMovesNoTokenAtWork() {
        String number = inWork();
        runtime.setVariables(scene.process(number).orElseThrow().getId(), Map.of("action", "RESOLVE"));

        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);

        assertWaitsAt(number, "WaitForCustomer", TicketStatus.WAITING_FOR_CUSTOMER);
    }

    @Test
    @Proves(Term.R5)
    void r5_anAnswerDuringTheReviewMeetsTheReactionOfACoverFoundLater() {
        String number = underReview();
        time.travelBy(Duration.ofHours(2));
        conversation.answer(number, "Уточняем у менеджера.", Channel.CABINET, engineer);
        time.travelBy(Duration.ofDays(30));

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Есть допсоглашение.", engineer);

        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.clock(number, ClockKind.REACTION).endedAt())
                .isEqualTo(TimeTravel.START.plus(Duration.ofHours(2)));
        assertThat(scene.clockProcesses(number)).isZero();
        assertWaitsAt(number, "Work", TicketStatus.IN_PROGRESS);
    }

    @Test
    void r14_aContractRecordedDuringTheReviewCoversTheTicket() {
        Actor customer = provider.contactWithoutContract();
        String number = scene.incident(customer, 1);
        provider.concludesFor(customer, SupportPackage.PREMIUM);

        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Договор внесли.", engineer);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).promise().supportPackage())
                .isEqualTo(SupportPackage.PREMIUM);
    }

    @Test
    void aSpecialistWhoHasLeftLeavesTheTicketToTheLine() {
        Actor customer =
                provider.contactWith(SupportPackage.PREMIUM, contract -> contract.servedBy(Provider.SPECIALIST));
        String served = scene.incident(customer, 2);
        assertThat(scene.task(served)).hasCandidateUser(Provider.SPECIALIST);

        staff.leave(Provider.SPECIALIST);
        String number = scene.incident(customer, 2);

        assertThat(scene.task(number)).hasCandidateGroup("support-line");
    }

    @Test
    void aContractsOwnResolutionTermIsForIncidentsOnly() {
        Actor customer = provider.contactWith(
                SupportPackage.BUSINESS,
                contract -> contract.promising(new OwnTerm("RESOLUTION", 4, 5, "BUSINESS_DAYS", null)));

        assertThat(scene.findClock(scene.incident(customer, 4), ClockKind.RESOLUTION))
                .isPresent();
        assertThat(scene.findClock(
                        scene.request(customer, ServiceKind.CONSULTATION, Channel.EMAIL), ClockKind.RESOLUTION))
                .isEmpty();
    }

    @Test
    void aTicketHasOneProcess() {
        String number = registered();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("ticket", number))
                .isInstanceOf(NotPossibleNow.class);
        assertWaitsAt(number, "FirstAnswer", TicketStatus.REGISTERED);
    }

    @Test
    void aMessageFromOutsideClosesNoTicketThatTheCustomerHasNotAccepted() {
        String number = inWork();
        scene.submit(number, engineer, Map.of("action", "RESOLVE", "text", "Обновите."));

        assertThatThrownBy(() -> runtime.createMessageCorrelation("Solution accepted")
                        .processInstanceBusinessKey(number)
                        .correlate())
                .isInstanceOf(NotPossibleNow.class);
        assertWaitsAt(number, "ReviewSolution", TicketStatus.RESOLVED);
    }

    @Test
    void whatWasTypedIsKeptInTheConversationNotInTheEngine() {
        String number = inWork();

        assertThat(tasks.getVariables(scene.task(number).getId())).isEmpty();
    }

    @Test
    void cancellation_endsTheTicketAtAnyStep() {
        Actor customer = provider.contactWith(SupportPackage.BUSINESS);
        String number = scene.incident(customer, 3);

        cancellation.cancel(number, "Разобрались сами", customer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CANCELLED);
        assertThat(scene.process(number)).isEmpty();
        assertPassed(number, "Cancelled");
    }

    private String underReview() {
        return scene.request(provider.contactWith(SupportPackage.BASIC), ServiceKind.DEVELOPMENT, Channel.CABINET);
    }

    private String registered() {
        return scene.incident(provider.contactWith(SupportPackage.BUSINESS), 2);
    }

    private String inWork() {
        String number = registered();
        scene.submit(number, engineer, Map.of("action", "ANSWER", "text", "Смотрим."));
        return number;
    }

    private void assertWaitsAt(String number, String step, TicketStatus status) {
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly(step);
        assertThat(scene.status(number)).isEqualTo(status);
    }

    private void assertPassed(String number, String step) {
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId(step)
                        .count())
                .as("passages of %s by %s", step, number)
                .isEqualTo(1);
    }
}
