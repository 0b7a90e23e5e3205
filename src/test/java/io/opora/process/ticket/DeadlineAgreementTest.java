package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.Outcome;
import io.opora.staff.StaffGroups;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.CoversDiagram;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Assignment;
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import io.opora.ticket.DeadlineState;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.DeadlineView;
import io.opora.ticket.DeadlineViews;
import io.opora.ticket.HandOver;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.MessageKind;
import io.opora.ticket.MessageView;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.PriorityChangeKind;
import io.opora.ticket.Side;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.TicketViews;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** R12: both sides agree on a deadline, in each way a talk can go and end. */
@OporaTest
@CoversDiagram("deadline-agreement")
class DeadlineAgreementTest {

    private static final String PROCESS = "deadline-agreement";
    private static final Instant START = TimeTravel.START;

    /** Ten business days after Monday, 2 March: 9 March is a day off. */
    private static final Instant DUE_BY_CONTRACT = Instant.parse("2026-03-17T09:00:00+03:00");

    private static final Instant OFFERED = Instant.parse("2026-03-27T18:00:00+03:00");
    private static final Instant EARLIER = Instant.parse("2026-03-25T12:00:00+03:00");

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
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    Cancellation cancellation;

    @Autowired
    Assignment assignment;

    @Autowired
    HandOver handOver;

    @Autowired
    TicketViews views;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    Actor customer;
    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
    }

    @Test
    @Proves({Term.R12, Term.R6, Term.R5})
    void theStaffsOfferPausesUntilTheCustomerAccepts() {
        String number = scene.incident(customer, 3);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE_BY_CONTRACT);

        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(scene.task(number)).hasDefinitionKey("Work");
        assertThat(task(number)).hasDefinitionKey("AwaitDecision").isAssignedTo(Provider.ENGINEER);
        assertThat(deadline(number).awaits(Side.CUSTOMER)).isTrue();
        time.travelTo(START.plus(Duration.ofHours(30)));

        talks.accept(number, OFFERED, null, customer);

        assertAgreedFor(number, OFFERED);
        assertThat(deadline(number).settledByName()).isEqualTo("Анна Клиентова");
        assertThat(deadline(number).settledAt()).isEqualTo(START.plus(Duration.ofHours(30)));
        assertThat(deadline(number).lastOffer().byName()).isEqualTo("Егор Инженеров");
    }

    @Test
    void declined_asIfNeverOfferedButForTheTimeOfDeciding() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);
        time.travelTo(START.plus(Duration.ofDays(1)));

        talks.decline(number, "Слишком поздно.", customer);

        assertOver(number, DeadlineState.DECLINED);
        assertThat(deadline(number).settledReason()).isEqualTo("Слишком поздно.");
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo("2026-03-18T06:00:00Z");
        assertThat(messages(number)).contains("Анна Клиентова: Слишком поздно.");
    }

    @Test
    void theCustomersOfferPausesNothingAndWaitsForTheStaff() {
        String number = scene.incident(customer, 3);

        talks.offer(number, OFFERED, "Раньше мы не сможем проверить.", customer);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE_BY_CONTRACT);
        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.task(number)).hasDefinitionKey("FirstAnswer");
        assertThat(task(number))
                .hasDefinitionKey("DecideDeadline")
                .hasCandidateGroup(StaffGroups.SUPPORT_LINE)
                .isNotAssigned()
                .hasDueDate(java.util.Date.from(START.plus(Duration.ofDays(1))));
        assertThat(scene.timerIn(PROCESS, number)).isEmpty();

        decide(number, "ACCEPT", null);

        assertAgreedFor(number, OFFERED);
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.ENGINEER);
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.task(number)).hasDefinitionKey("Work").isAssignedTo(Provider.ENGINEER);
    }

    @Test
    void theStaffDecideNoLaterThanTheOfferedDeadline() {
        String number = scene.incident(customer, 3);

        talks.offer(number, START.plus(Duration.ofHours(3)), "Сегодня отчёт.", customer);

        assertThat(task(number)).hasDueDate(java.util.Date.from(START.plus(Duration.ofHours(3))));
    }

    @Test
    void theStaffDeclineInTheForm() {
        String number = scene.incident(customer, 3);
        talks.offer(number, EARLIER, "Нужно раньше.", customer);

        decide(number, "DECLINE", null);

        assertOver(number, DeadlineState.DECLINED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE_BY_CONTRACT);
    }

    @Test
    @Proves(Term.R12)
    void acounterOfferSwapsTheSidesAndKeepsEachVersion() {
        String number = scene.incident(customer, 3);
        talks.offer(number, EARLIER, "Нужно раньше.", customer);

        decide(number, "COUNTER", "2026-03-27T18:00");

        assertThat(deadline(number).dueAt()).isEqualTo(OFFERED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(task(number)).hasDefinitionKey("AwaitDecision");
        time.travelTo(START.plus(Duration.ofHours(4)));

        talks.counter(number, EARLIER.plusSeconds(60), "Тогда минутой позже.", customer);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(task(number)).hasDefinitionKey("DecideDeadline");

        talks.accept(number, null, "Хорошо.", engineer);

        assertAgreedFor(number, EARLIER.plusSeconds(60));
        assertThat(deadline(number).offers())
                .extracting(offer -> offer.version() + " " + offer.side() + " " + offer.byName() + " " + offer.dueAt())
                .containsExactly(
                        "1 CUSTOMER Анна Клиентова " + EARLIER,
                        "2 PROVIDER Егор Инженеров " + OFFERED,
                        "3 CUSTOMER Анна Клиентова " + EARLIER.plusSeconds(60));
        assertThat(deadline(number).settledByName()).isEqualTo("Егор Инженеров");
    }

    @Test
    void theStaffTakeTheirOfferBackInTheForm() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);

        scene.submitTask(task(number).getId(), engineer, Map.of("text", "Успеем раньше."));

        assertOver(number, DeadlineState.WITHDRAWN);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(DUE_BY_CONTRACT);
        assertThat(messages(number)).contains("Егор Инженеров: Успеем раньше.");
    }

    @Test
    void eachSideTakesBackItsOwnOfferOnly() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Раньше мы не сможем проверить.", customer);
        assertRefused(() -> talks.withdraw(number, "Не нужно", engineer), "deadline.nothing-to-withdraw");

        talks.withdraw(number, "Передумали.", customer);

        assertOver(number, DeadlineState.WITHDRAWN);
        assertRefused(() -> talks.withdraw(number, "Не нужно", customer), "deadline.nothing-to-withdraw");
        assertRefused(() -> talks.accept(number, null, null, engineer), "deadline.withdrawn");
    }

    @Test
    void theCustomersSilenceIsRemindedOfThenTheOfferLapses() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);
        Instant reminder = Instant.parse("2026-03-04T09:00:00+03:00");
        Instant lapse = Instant.parse("2026-03-10T09:00:00+03:00");
        assertThat(scene.timerIn(PROCESS, number)).contains(reminder);
        assertThat(task(number).getFollowUpDate()).hasTime(reminder.toEpochMilli());

        time.travelToFiring(reminder);

        assertThat(task(number)).hasDefinitionKey("AwaitDecision");
        assertThat(scene.timerIn(PROCESS, number)).contains(lapse);
        assertThat(task(number).getFollowUpDate()).hasTime(lapse.toEpochMilli());

        time.travelToFiring(lapse);

        assertOver(number, DeadlineState.LAPSED);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo("2026-03-24T06:00:00Z");
        assertRefused(() -> talks.accept(number, null, null, customer), "deadline.lapsed");
    }

    @Test
    void nothingFollowsFromSilenceWhenTheLetterBounced() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);

        conversation.bounced(number, deadline(number).lastOffer().messageId());

        assertThat(scene.timerIn(PROCESS, number)).contains(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(task(number).getFollowUpDate()).isNull();
        assertThat(deadline(number).state()).isEqualTo(DeadlineState.OPEN);
        talks.accept(number, null, null, customer);
        assertAgreedFor(number, OFFERED);
    }

    @Test
    void anEngineerOffersInTheFormOfEitherWorkingStep() {
        String first = scene.incident(customer, 3);
        scene.submit(first, engineer, offer("2026-03-27T18:00"));
        assertThat(scene.task(first)).hasDefinitionKey("Work");
        assertThat(task(first)).hasDefinitionKey("AwaitDecision");
        assertThat(deadline(first).dueAt()).isEqualTo(OFFERED);

        String second = scene.incident(customer, 3);
        conversation.answer(second, "Смотрим.", Channel.CABINET, engineer);
        scene.submit(second, engineer, offer("2026-03-25T12:00"));
        assertThat(scene.task(second)).hasDefinitionKey("Work");
        assertThat(deadline(second).dueAt()).isEqualTo(EARLIER);
    }

    @Test
    void aRefusedFormLeavesEverythingAsItWas() {
        String number = scene.incident(customer, 3);

        assertThatThrownBy(() -> scene.submit(number, engineer, offer("2026-03-01T18:00")))
                .hasStackTraceContaining("Этот момент уже прошёл");
        assertThatThrownBy(() -> scene.submit(number, engineer, Map.of("action", "OFFER_DEADLINE", "text", "Так")))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(scene.task(number)).hasDefinitionKey("FirstAnswer");
        assertThat(deadlines.newest(number)).isEmpty();
        assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
    }

    @Test
    void theFormsShowWhatIsOffered() {
        String number = scene.incident(customer, 3);

        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);

        assertThat(scene.localVariable(task(number), "deadlineOffer"))
                .isEqualTo("пт, 27 марта 2026, 18:00 (по Москве) — Егор Инженеров\nИсправление выйдет в 7.25.");
    }

    @Test
    void whoeverHasTheTicketHasItsTalkToo() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Раньше мы не сможем проверить.", customer);

        assignment.assign(number, Provider.SPECIALIST, provider.staff(Provider.LEAD));
        assertThat(task(number)).isAssignedTo(Provider.SPECIALIST);

        assignment.assign(number, null, provider.staff(Provider.LEAD));
        assertThat(task(number)).isNotAssigned();

        handOver.handOver(number, StaffGroups.CONFIGURATION_LINE, "Это отчёт.", engineer);
        assertThat(task(number)).isNotAssigned().hasCandidateGroup(StaffGroups.CONFIGURATION_LINE);
    }

    @Test
    void whoClaimsTheTalkDoesNotTakeTheTicket() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Раньше мы не сможем проверить.", customer);

        scene.claim(task(number), engineer);

        assertThat(task(number)).isAssignedTo(Provider.ENGINEER);
        assertThat(scene.card(number).assignee()).isNull();
    }

    @Test
    void theLineThatDecidesAcceptsTheHandOverFirst() {
        String number = scene.incident(customer, 3);
        handOver.handOver(number, StaffGroups.CONFIGURATION_LINE, "Это отчёт.", engineer);
        talks.offer(number, OFFERED, "Раньше мы не сможем проверить.", customer);
        assertRefused(() -> talks.accept(number, null, null, engineer), "hand-over.open");

        scene.submitTask(
                task(number).getId(),
                provider.staff(Provider.CONFIGURATOR),
                Map.of("deadlineDecision", "ACCEPT", "text", "Согласны."));

        assertAgreedFor(number, OFFERED);
        assertThat(scene.task(number)).hasDefinitionKey("Work").isAssignedTo(Provider.CONFIGURATOR);
    }

    @Test
    void theTalkEndsWithItsTicket() {
        String cancelled = scene.incident(customer, 3);
        talks.offer(cancelled, OFFERED, "Исправление выйдет в 7.25.", engineer);
        cancellation.cancel(cancelled, "Не нужно", customer);
        assertThat(scene.status(cancelled)).isEqualTo(TicketStatus.CANCELLED);
        assertOver(cancelled, DeadlineState.CANCELLED);

        String solved = scene.incident(customer, 3);
        talks.offer(solved, OFFERED, "Исправление выйдет в 7.25.", engineer);
        time.travelTo(START.plus(Duration.ofHours(1)));
        solutions.propose(solved, "Обновите.", Channel.CABINET, engineer);
        solutions.accept(solved, customer);
        assertThat(scene.status(solved)).isEqualTo(TicketStatus.CLOSED);
        assertOver(solved, DeadlineState.CANCELLED);
        assertThat(scene.clock(solved, ClockKind.RESOLUTION).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void theTalkEndsWhenSilenceEndsItsTicket() {
        String number = scene.incident(customer, 3);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        time.travelToFiring(START.plus(Duration.ofDays(7)));
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);

        time.travelToFiring(Instant.parse("2026-03-11T09:00:00+03:00"));

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertOver(number, DeadlineState.CANCELLED);
    }

    @Test
    @Proves(Term.AGREED_VOIDED)
    void aHigherPriorityVoidsWhatIsOffered() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);

        priorityChanges(number, 2);

        assertOver(number, DeadlineState.VOIDED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(notes(number)).singleElement().asString().contains("приоритет теперь 2");
        assertRefused(() -> talks.accept(number, null, null, customer), "deadline.voided");
    }

    @Test
    @Proves(Term.AGREED_VOIDED)
    void aHigherPriorityVoidsWhatIsAgreedAndWhatIsOfferedInItsPlace() {
        String number = agreed(OFFERED);
        talks.offer(number, EARLIER, "Можно раньше?", customer);

        priorityChanges(number, 1);

        assertThat(deadlines.ofTicket(scene.card(number).id()))
                .extracting(DeadlineView::state)
                .containsExactly(DeadlineState.VOIDED, DeadlineState.VOIDED);
        assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
        assertThat(notes(number)).hasSize(2);
    }

    @Test
    void fromThreeToFourTheAgreementStays() {
        String number = agreed(OFFERED);

        priorityChanges(number, 4);

        assertThat(deadline(number).state()).isEqualTo(DeadlineState.ACCEPTED);
        assertThat(notes(number)).isEmpty();
    }

    @Test
    void anotherAgreementTakesThePlaceOfTheFirst() {
        String number = agreed(OFFERED);

        talks.offer(number, EARLIER, "Можно раньше?", customer);
        talks.accept(number, null, "Успеем.", engineer);

        assertThat(deadlines.ofTicket(scene.card(number).id()))
                .extracting(DeadlineView::state)
                .containsExactly(DeadlineState.SUPERSEDED, DeadlineState.ACCEPTED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(EARLIER);
    }

    @Test
    void whatIsAgreedKeepsPausingForAQuestionThatIsOpen() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 3);
        Actor basic = scene.contactOf(number);
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);

        talks.accept(number, null, null, basic);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.status(number)).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);

        conversation.reply(number, "7.24", Channel.CABINET, basic);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(OFFERED);
    }

    @Test
    void anOfferedDeadlineThatHasPassedIsNotAccepted() {
        String number = scene.incident(customer, 3);
        Instant soon = START.plus(Duration.ofHours(2));
        talks.offer(number, soon, "Сегодня.", engineer);
        time.travelTo(soon);

        assertRefused(() -> talks.accept(number, null, null, customer), "deadline.passed");

        assertThat(deadline(number).state()).isEqualTo(DeadlineState.OPEN);
        talks.counter(number, soon.plusSeconds(3600), "Часом позже.", customer);
        assertThat(task(number)).hasDefinitionKey("DecideDeadline");
    }

    @Test
    void whoMeansAnotherDeadlineAcceptsNothing() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Исправление выйдет в 7.25.", engineer);

        assertRefused(() -> talks.accept(number, EARLIER, null, customer), "deadline.another");

        assertThat(deadline(number).state()).isEqualTo(DeadlineState.OPEN);
    }

    @Test
    void whatWasSaidCountsAsTheStaffsReactionButNotTheCustomers() {
        String number = scene.incident(customer, 3);
        talks.offer(number, OFFERED, "Раньше мы не сможем проверить.", customer);

        talks.accept(number, null, null, engineer);
        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.task(number)).hasDefinitionKey("FirstAnswer");

        String other = scene.incident(customer, 3);
        talks.offer(other, OFFERED, "Раньше мы не сможем проверить.", customer);
        talks.decline(other, "Не успеем.", engineer);
        assertThat(scene.clock(other, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.task(other)).hasDefinitionKey("Work");
    }

    @Test
    void secondsAreCutToMilliseconds() {
        String number = scene.incident(customer, 3);

        talks.offer(number, OFFERED.plusNanos(1_999_999), "Исправление выйдет в 7.25.", engineer);

        assertThat(deadline(number).dueAt()).isEqualTo(OFFERED.plusMillis(1));
        assertThatThrownBy(() -> talks.counter(number, OFFERED.plusNanos(1_500_000), "Тот же", customer))
                .isInstanceOfSatisfying(
                        InvalidInput.class, error -> assertThat(error.code()).isEqualTo("deadline.same"));
    }

    private String agreed(Instant dueAt) {
        String number = scene.incident(customer, 3);
        talks.offer(number, dueAt, "Исправление выйдет в 7.25.", engineer);
        talks.accept(number, null, null, customer);
        return number;
    }

    private void priorityChanges(String number, int to) {
        transaction.executeWithoutResult(status -> events.publishEvent(new TicketEvent.PriorityChanged(
                number, PriorityChangeKind.UPGRADE, 3, to, "Стало хуже", provider.staff(Provider.LEAD))));
    }

    private void decide(String number, String decision, @org.jspecify.annotations.Nullable String dueAt) {
        Map<String, Object> fields = new HashMap<>(Map.of("deadlineDecision", decision, "text", "Так будет лучше."));
        if (dueAt != null) {
            fields.put("dueAt", dueAt);
        }
        scene.submitTask(task(number).getId(), engineer, fields);
    }

    private static Map<String, Object> offer(String dueAt) {
        return Map.of("action", "OFFER_DEADLINE", "dueAt", dueAt, "text", "Исправление выйдет в 7.25.");
    }

    private Task task(String number) {
        return scene.taskIn(PROCESS, number).orElseThrow();
    }

    private DeadlineView deadline(String number) {
        return deadlines.newest(number).orElseThrow();
    }

    private void assertAgreedFor(String number, Instant dueAt) {
        assertOver(number, DeadlineState.ACCEPTED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(dueAt);
    }

    private void assertOver(String number, DeadlineState state) {
        assertThat(deadline(number).state()).isEqualTo(state);
        assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
    }

    private static void assertRefused(Runnable action, String code) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(NotPossibleNow.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private List<String> messages(String number) {
        return views.conversation(number, customer).stream()
                .filter(message -> message.kind() == MessageKind.DEADLINE)
                .map(message -> message.author().name() + ": " + message.text())
                .toList();
    }

    private List<String> notes(String number) {
        return views.conversation(number, engineer).stream()
                .filter(message -> message.kind() == MessageKind.NOTE)
                .map(MessageView::text)
                .toList();
    }
}
