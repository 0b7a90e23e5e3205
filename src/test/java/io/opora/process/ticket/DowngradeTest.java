package io.opora.process.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
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
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.DowngradeState;
import io.opora.ticket.DowngradeView;
import io.opora.ticket.DowngradeViews;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.InvalidInput;
import io.opora.ticket.MessageKind;
import io.opora.ticket.NotAllowed;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.PriorityChangeKind;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Restoration;
import io.opora.ticket.ScopeCheck;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.TicketStatus;
import io.opora.ticket.TicketViews;
import io.opora.ticket.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** R7 and R8: a lower priority because the work was restored in part. Premium promises priority 1 within 12 hours. */
@OporaTest
@CoversDiagram("priority-downgrade")
class DowngradeTest {

    private static final String PROCESS = "priority-downgrade";
    private static final Instant START = TimeTravel.START;
    private static final Instant RESTORED = START.plus(Duration.ofHours(3));
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Ten business days from {@link #RESTORED}; the 9th is a public holiday. */
    private static final Instant DUE_AS_PRIORITY_3 = Instant.parse("2026-03-17T12:00:00+03:00");

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
    Withdrawal withdrawal;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    Cancellation cancellation;

    @Autowired
    ScopeCheck scopeCheck;

    @Autowired
    Reclassifications reclassifications;

    @Autowired
    CoverReview coverReview;

    @Autowired
    Assignment assignment;

    @Autowired
    TicketViews tickets;

    @Autowired
    HistoryService history;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

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

    /** One moment for the end of the one promise and the beginning of the other: when the proposal was recorded. */
    @Test
    @Proves({Term.R7, Term.R8, Term.RESTORATION_INSTANT})
    void r8_accepted_thePromiseIsKeptAsOfTheProposalAndTheNextBeginsThere() {
        String number = proposed(1, 3);
        assertWaits(number);
        assertThat(resolution(number).state()).isEqualTo(ClockState.PAUSED);
        time.travelTo(RESTORED.plus(Duration.ofHours(2)));

        downgrades.accept(number, null, customer);

        ClockView first = resolution(number, 0);
        assertThat(first.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(first.endedAt()).isEqualTo(RESTORED);
        ClockView second = resolution(number, 1);
        assertThat(second.promise().priority()).isEqualTo(3);
        assertThat(second.startedAt()).isEqualTo(RESTORED);
        assertThat(second.state()).isEqualTo(ClockState.RUNNING);
        assertThat(second.dueAt()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(second.cycle()).isEqualTo(first.cycle());
        assertThat(scene.card(number).priority()).isEqualTo(3);
        assertThat(scene.card(number).dueAt()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(scene.task(number).getPriority()).isEqualTo(40);
        assertThat(scene.timers(number)).hasSize(1);
        assertOver(number, "Lowered", DowngradeState.ACCEPTED);
    }

    /** R7: the restored work is no end of the promise unless the priority drops to 3 or 4. */
    @Test
    @Proves({Term.R7, Term.R8})
    void r7_from1To2_theRunningClockStaysTheReviewExcluded() {
        String number = proposed(1, 2);
        time.travelTo(RESTORED.plus(Duration.ofHours(2)));

        downgrades.accept(number, "Так и есть", customer);

        assertThat(scene.clocks(number, ClockKind.RESOLUTION)).hasSize(1);
        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution(number).promise().priority()).isEqualTo(1);
        assertThat(resolution(number).dueAt()).isEqualTo(START.plus(Duration.ofHours(14)));
        assertThat(scene.card(number).priority()).isEqualTo(2);
        assertThat(scene.task(number).getPriority()).isEqualTo(60);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(START.plus(Duration.ofHours(14)));
    }

    @Test
    @Proves(Term.R7)
    void r7_from3To4_theRunningClockStaysTheReviewExcluded() {
        String number = proposed(3, 4);
        time.travelTo(RESTORED.plus(Duration.ofHours(2)));

        downgrades.accept(number, null, customer);

        assertThat(scene.clocks(number, ClockKind.RESOLUTION)).hasSize(1);
        assertThat(resolution(number).dueAt()).isEqualTo(Instant.parse("2026-03-17T11:00:00+03:00"));
        assertThat(scene.card(number).priority()).isEqualTo(4);
    }

    @Test
    @Proves(Term.R8)
    void r8_disputed_asIfNeverProposedTheReviewExcluded() {
        String number = proposed(1, 3);
        time.travelTo(RESTORED.plus(Duration.ofHours(2)));

        downgrades.dispute(number, "Накладные не проводятся", customer);

        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution(number).dueAt()).isEqualTo(START.plus(Duration.ofHours(14)));
        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(START.plus(Duration.ofHours(14)));
        assertThat(state(number)).isEqualTo(DowngradeState.DISPUTED);
        assertThat(scene.instanceOf(PROCESS, number).orElseThrow()).isWaitingAtExactly("DecideDispute");
        assertThat(scene.timerOf(PROCESS, number)).isEmpty();
    }

    @Test
    void disputed_theLeadReadsBothSidesAndKeepsThePriority() {
        String number = disputed(1, 3);
        Task dispute = scene.taskIn(PROCESS, number).orElseThrow();
        assertThat(dispute).hasCandidateGroup("team-leads").isNotAssigned();
        assertThat(runtime.getVariable(dispute.getExecutionId(), "proposalStatement"))
                .isEqualTo("С приоритета 1 на 3. Снова работает: Накладные проводятся.\nОсталось: Отчёты.");
        assertThat(runtime.getVariable(dispute.getExecutionId(), "disputeStatement"))
                .isEqualTo("Анна Клиентова: Не помогло");

        scene.claim(dispute, lead);
        scene.submitTask(dispute.getId(), lead, Map.of("disputeDecision", "KEEP", "text", "Клиент прав."));

        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.ENGINEER);
        assertThat(scene.clocks(number, ClockKind.RESOLUTION)).hasSize(1);
        assertThat(resolution(number).dueAt()).isEqualTo(START.plus(Duration.ofHours(13)));
        assertOver(number, "Kept", DowngradeState.REJECTED);
    }

    @Test
    @Proves(Term.R8)
    void r8_theLeadOverrulesTheDispute_itCountsAsOfTheProposal() {
        String number = disputed(1, 3);
        time.travelBy(Duration.ofHours(1));

        scene.submitTask(
                scene.taskIn(PROCESS, number).orElseThrow().getId(),
                lead,
                Map.of("disputeDecision", "LOWER", "text", "Проверили вместе."));

        assertThat(resolution(number, 0).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(resolution(number, 0).endedAt()).isEqualTo(RESTORED);
        assertThat(resolution(number, 1).startedAt()).isEqualTo(RESTORED);
        assertThat(resolution(number, 1).dueAt()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(scene.card(number).priority()).isEqualTo(3);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(scene.task(number).getPriority()).isEqualTo(40);
        assertOver(number, "Lowered", DowngradeState.ACCEPTED);
    }

    /** The clock ran on during the dispute, and its promise broke: with the dispute overruled it never did. */
    @Test
    @Proves({Term.R8, Term.KEPT_OR_BREACHED})
    void r8_aBreachDuringTheDisputeIsVoidWhenTheLeadOverrulesIt() {
        String number = disputed(1, 3);
        time.travelToFiring(START.plus(Duration.ofHours(14)));
        assertThat(resolution(number).outcome()).isEqualTo(Outcome.BREACHED);

        downgrades.decideDispute(number, true, "Проверили вместе.", lead);

        assertThat(resolution(number, 0).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(resolution(number, 0).endedAt()).isEqualTo(RESTORED);
        assertThat(resolution(number, 0).events())
                .extracting(ClockEvent::type)
                .contains(ClockEvent.Type.BREACHED, ClockEvent.Type.BREACH_VOIDED, ClockEvent.Type.KEPT);
        assertThat(resolution(number, 1).outcome()).isNull();
        assertThat(resolution(number, 1).dueAt()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(DUE_AS_PRIORITY_3);
    }

    /** START is 09:00 on Monday; Basic opens at 10:00. */
    @ParameterizedTest
    @CsvSource({
        "BASIC,    2026-03-02T14:00:00+03:00, 2026-03-02T18:00:00+03:00",
        "BUSINESS, 2026-03-02T14:00:00+03:00, 2026-03-02T19:00:00+03:00",
        "PREMIUM,  2026-03-02T21:00:00+03:00, 2026-03-03T09:00:00+03:00"
    })
    @Proves(Term.R8)
    void r8_silenceForOneServiceDayAcceptsAfterAReminder(SupportPackage supportPackage, Instant reminder, Instant end) {
        String number = scene.incident(provider.contactWith(supportPackage), 2);
        propose(number, 3);
        assertNextStepAt(number, reminder);

        time.travelToFiring(reminder);
        assertWaits(number);
        assertNextStepAt(number, end);

        time.travelToFiring(end.minusMillis(1));
        assertThat(state(number)).isEqualTo(DowngradeState.OPEN);
        time.travelToFiring(end);

        assertThat(scene.card(number).priority()).isEqualTo(3);
        assertThat(views.last(number).orElseThrow().settled().by()).isEqualTo("Opora");
        assertOver(number, "Lowered", DowngradeState.ACCEPTED);
    }

    /** Friday 16:00 and two more hours, then six on Tuesday: Monday the 9th is a public holiday. */
    @Test
    @Proves(Term.R8)
    void r8_aServiceDayIsCountedInServiceHours() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 2);
        time.travelTo(Instant.parse("2026-03-06T16:00:00+03:00"));
        propose(number, 3);

        time.travelToFiring(Instant.parse("2026-03-10T16:00:00+03:00").minusMillis(1));
        assertThat(state(number)).isEqualTo(DowngradeState.OPEN);
        time.travelToFiring(Instant.parse("2026-03-10T16:00:00+03:00"));

        assertThat(state(number)).isEqualTo(DowngradeState.ACCEPTED);
    }

    @Test
    @Proves(Term.R8)
    void r8_bySilenceToo_thePromiseIsKeptAsOfTheProposal() {
        String number = proposed(1, 3);

        time.travelToFiring(RESTORED.plus(Duration.ofDays(1)));

        assertThat(resolution(number, 0).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(resolution(number, 0).endedAt()).isEqualTo(RESTORED);
        assertThat(resolution(number, 1).startedAt()).isEqualTo(RESTORED);
        assertThat(resolution(number, 1).dueAt()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(DUE_AS_PRIORITY_3);
        assertThat(scene.task(number).getPriority()).isEqualTo(40);
    }

    @Test
    @Proves(Term.R10)
    void r10_whereNoResolutionIsPromised_onlyThePriorityChanges() {
        String number = scene.incident(provider.contactWith(SupportPackage.BUSINESS), 1);
        propose(number, 4);

        downgrades.accept(number, null, scene.contactOf(number));

        assertThat(scene.card(number).priority()).isEqualTo(4);
        assertThat(scene.findClock(number, ClockKind.RESOLUTION)).isEmpty();
        assertThat(scene.task(number).getPriority()).isEqualTo(20);
    }

    @Test
    @Proves(Term.DOWNGRADE_AFTER_BREACH)
    void edgeRule_aDowngradeAfterABreach_endsThatClockLateAndTheNextRuns() {
        String number = answered(1);
        time.travelToFiring(START.plus(Duration.ofHours(15)));
        propose(number, 3);

        downgrades.accept(number, null, customer);

        ClockView first = resolution(number, 0);
        assertThat(first.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(first.breachedAt()).isEqualTo(START.plus(Duration.ofHours(12)));
        assertThat(first.endedAt()).isEqualTo(START.plus(Duration.ofHours(15)));
        assertThat(first.events()).extracting(ClockEvent::type).contains(ClockEvent.Type.ENDED_LATE);
        assertThat(resolution(number, 1).state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution(number, 1).outcome()).isNull();
        assertThat(resolution(number, 1).startedAt()).isEqualTo(START.plus(Duration.ofHours(15)));
    }

    /** What else the customer must answer pauses the next promise too, from the restoration on. */
    @Test
    @Proves(Term.PAUSE_CAUSES)
    void anOpenQuestionGoesOnPausing() {
        String number = proposed(1, 3);
        time.travelBy(Duration.ofHours(1));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        time.travelBy(Duration.ofHours(1));

        downgrades.accept(number, null, customer);

        assertThat(resolution(number, 1).state()).isEqualTo(ClockState.PAUSED);
        time.travelBy(Duration.ofHours(1));
        conversation.reply(number, "7.24", Channel.CABINET, customer);
        assertThat(resolution(number, 1).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void withdrawnInTasklist_asIfNeverProposed() {
        String number = proposed(1, 3);
        time.travelTo(RESTORED.plus(Duration.ofHours(2)));

        scene.submitTask(scene.taskIn(PROCESS, number).orElseThrow().getId(), engineer, Map.of("text", "Снова упало"));

        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution(number).dueAt()).isEqualTo(START.plus(Duration.ofHours(14)));
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(START.plus(Duration.ofHours(14)));
        assertOver(number, "Withdrawn", DowngradeState.WITHDRAWN);
        assertThat(tickets.conversation(number, customer))
                .noneMatch(message -> message.text().contains("Снова упало"));
    }

    /** The cover is put in question meanwhile, and found to be one: the clock must not stand still for ever. */
    @Test
    void theCoverIsQuestioned_theClockRunsOn_theTimeOfTheReviewLeftOut() {
        String number = proposed(1, 3);
        time.travelTo(RESTORED.plus(Duration.ofHours(2)));

        scopeCheck.outside(number, Scope.NETWORKS, "Дело в прокси.", engineer);
        coverReview.decide(number, CoverVerdict.ACCEPT_COVERED, "Это наша ошибка.", engineer);

        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution(number).dueAt()).isEqualTo(START.plus(Duration.ofHours(14)));
        assertOver(number, "NothingLeft", DowngradeState.CANCELLED);
    }

    /** The clock changes twice within one step: it is retargeted, and the pause of the proposal ends. */
    @Test
    @Proves(Term.R9)
    void aLeadCorrectsThePriorityWhileItIsOpen_itEndsAndTheClockRunsOnToItsNewTarget() {
        String control = scene.incident(customer, 3);
        String number = answered(1);
        reclassifications.reclassify(
                number, new IncidentAnswers(false, Failing.AUXILIARY, true), "Не работает только отчёт.", engineer);
        propose(number, 3);
        reclassifications.giveView(number, true, null, customer);

        reclassifications.decide(number, true, "Верно.", lead);

        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution(number).dueAt()).isEqualTo(resolution(control).dueAt());
        assertThat(state(number)).isEqualTo(DowngradeState.CANCELLED);
        assertThat(scene.timers(number)).hasSize(1);
    }

    @Test
    void anEngineerFindsInTheFormThatItIsOutside_theClockRunsOn() {
        String number = proposed(1, 3);

        scene.submit(
                number, engineer, Map.of("action", "OUTSIDE_SCOPE", "scope", "NETWORKS", "text", "Дело в прокси."));

        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(state(number)).isEqualTo(DowngradeState.CANCELLED);
        assertThat(scene.timers(number)).hasSize(1);
    }

    @Test
    void withdrawnOtherwise_alsoADisputedOne_noLeadDecidesAnyMore() {
        String number = disputed(1, 3);

        withdrawal.withdraw(number, null, "Клиент прав", engineer);

        assertThat(resolution(number).dueAt()).isEqualTo(START.plus(Duration.ofHours(13)));
        assertOver(number, "Kept", DowngradeState.WITHDRAWN);
        assertRefused("withdrawal.nothing", () -> withdrawal.withdraw(number, null, "Ещё раз", engineer));
        assertRefused("dispute.none", () -> downgrades.decideDispute(number, true, "Понизить", lead));
    }

    @Test
    void proposedAnewAfterADisputeThatTheCustomerWon() {
        String number = disputed(1, 3);
        downgrades.decideDispute(number, false, "Клиент прав.", lead);
        time.travelBy(Duration.ofHours(1));

        propose(number, 3);
        downgrades.accept(number, null, customer);

        assertThat(resolution(number, 0).endedAt()).isEqualTo(RESTORED.plus(Duration.ofHours(2)));
        assertThat(views.ofTicket(number, customer))
                .extracting(DowngradeView::state)
                .containsExactly(DowngradeState.REJECTED, DowngradeState.ACCEPTED);
    }

    @Test
    void whoeverWritesWithoutDecidingIsNotSilent() {
        String number = proposed(1, 3);
        conversation.reply(number, "Проверяем.", Channel.CABINET, customer);

        assertThat(scene.timerOf(PROCESS, number).orElseThrow().getDuedate()).isEqualTo(NEVER);
        assertThat(scene.taskIn(PROCESS, number).orElseThrow().getFollowUpDate())
                .isNull();
        time.travelToFiring(RESTORED.plus(Duration.ofDays(5)));

        assertWaits(number);
        assertThat(resolution(number).state()).isEqualTo(ClockState.PAUSED);
        downgrades.accept(number, null, customer);
        assertThat(resolution(number, 0).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void theWorkGoesOnBesideIt_anAcceptedSolutionEndsIt() {
        String number = proposed(1, 3);
        time.travelBy(Duration.ofHours(1));
        solutions.propose(number, "Всё исправлено.", Channel.CABINET, engineer);
        assertWaits(number);

        solutions.accept(number, customer);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.CLOSED);
        assertThat(resolution(number).outcome()).isEqualTo(Outcome.KEPT);
        assertOver(number, "Cancelled", DowngradeState.CANCELLED);
    }

    /** R9: an upgrade and a reclassification answer the question of the priority anew. */
    @ParameterizedTest
    @EnumSource(names = {"UPGRADE", "RECLASSIFICATION"})
    @Proves(Term.R8)
    void anotherChangeOfThePriorityOvertakesIt(PriorityChangeKind kind) {
        String number = proposed(2, 3);
        time.travelTo(RESTORED.plus(Duration.ofHours(2)));

        transaction.executeWithoutResult(status ->
                events.publishEvent(new TicketEvent.PriorityChanged(number, kind, 2, 1, "Стало хуже", engineer)));

        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolution(number).dueAt()).isEqualTo(Instant.parse("2026-03-05T11:00:00+03:00"));
        assertOver(number, "Cancelled", DowngradeState.CANCELLED);
        assertRefused("downgrade.overtaken", () -> downgrades.accept(number, null, customer));
    }

    @Test
    void aCancelledTicketEndsItToo() {
        String open = proposed(1, 3);
        cancellation.cancel(open, "Не нужно", customer);
        assertOver(open, "Cancelled", DowngradeState.CANCELLED);

        String disputed = disputed(1, 3);
        cancellation.cancel(disputed, "Не нужно", customer);
        assertThat(state(disputed)).isEqualTo(DowngradeState.CANCELLED);
        assertThat(scene.instanceOf(PROCESS, disputed)).isEmpty();
        assertThat(scene.status(disputed)).isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void proposedInTasklistAtTheFirstAnswer_itIsTheReactionAndTheWorkBegins() {
        String number = scene.incident(customer, 1);

        scene.submit(
                number,
                engineer,
                Map.of(
                        "action", "PROPOSE_DOWNGRADE",
                        "systemDown", "false",
                        "failing", "AUXILIARY",
                        "alternativeExists", "true",
                        "restored", "Накладные проводятся.",
                        "remaining", "Отчёты."));

        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly("Work");
        assertThat(scene.status(number)).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.ENGINEER);
        assertWaits(number);
        assertThat(tickets.conversation(number, customer)).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.DOWNGRADE);
            assertThat(message.text()).isEqualTo("Накладные проводятся.\n\nОтчёты.");
        });
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameIn("restored", "remaining", "systemDown")
                        .count())
                .isZero();
    }

    @Test
    void proposedOtherwise_theFirstAnswerIsGivenToo() {
        String number = scene.incident(customer, 1);

        propose(number, 3);

        assertThat(scene.process(number).orElseThrow()).isWaitingAtExactly("Work");
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(scene.taskIn(PROCESS, number).orElseThrow()).isAssignedTo(Provider.ENGINEER);
    }

    @Test
    void theWaitingTaskGoesWithTheTicket() {
        String number = proposed(1, 3);

        assignment.assign(number, Provider.SPECIALIST, lead);

        assertThat(scene.taskIn(PROCESS, number).orElseThrow()).isAssignedTo(Provider.SPECIALIST);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "2, 1", "4, 4"})
    void whatIsNotLowerIsRefusedAndLeavesNothingBehind(int from, int to) {
        String number = answered(from);

        assertRefused("downgrade.not-lower", () -> propose(number, to));

        assertThat(resolution(number).state()).isEqualTo(ClockState.RUNNING);
        assertThat(views.ofTicket(number, engineer)).isEmpty();
        assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
        assertThat(tickets.conversation(number, engineer))
                .noneMatch(message -> message.kind() == MessageKind.DOWNGRADE);
    }

    @Test
    void onlyACoveredIncidentAtWorkCanBeProposed() {
        String consultation = scene.request(customer, ServiceKind.CONSULTATION, Channel.EMAIL);
        assertRefused("downgrade.no-incident", () -> propose(consultation, 4));

        String uncovered = scene.incident(customer, Channel.CABINET, Scope.NETWORKS);
        assertRefused("downgrade.not-covered", () -> propose(uncovered, 4));

        String solved = answered(1);
        solutions.propose(solved, "Обновите.", Channel.CABINET, engineer);
        assertRefused("downgrade.solution-open", () -> propose(solved, 3));

        String open = proposed(1, 3);
        assertRefused("downgrade.open", () -> propose(open, 4));
        downgrades.dispute(open, "Нет", customer);
        assertRefused("downgrade.open", () -> propose(open, 4));

        cancellation.cancel(open, "Не нужно", customer);
        assertRefused("ticket.ended", () -> propose(open, 4));
    }

    @Test
    void whatIsMissingIsAskedFor() {
        String number = answered(1);

        assertThatThrownBy(() -> downgrades.propose(
                        number, new Restoration(new IncidentAnswers(false, null, true), "Всё", null), engineer))
                .isInstanceOfSatisfying(InvalidInput.class, missing -> assertThat(missing.field())
                        .isEqualTo("failing"));
        assertThatThrownBy(() -> downgrades.propose(number, new Restoration(answers(3), "  ", null), engineer))
                .isInstanceOfSatisfying(InvalidInput.class, missing -> assertThat(missing.field())
                        .isEqualTo("restored"));
        propose(number, 3);
        assertThatThrownBy(() -> downgrades.dispute(number, " ", customer)).isInstanceOf(InvalidInput.class);
        downgrades.dispute(number, "Нет", customer);
        assertThatThrownBy(() -> downgrades.decideDispute(number, true, null, lead))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void eachSideDecidesItsOwn() {
        String number = proposed(1, 3);
        assertThatThrownBy(() -> downgrades.accept(number, null, engineer)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> downgrades.dispute(number, "Нет", lead)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> propose(number, 3, customer)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> downgrades.withdraw(number, "Нет", customer)).isInstanceOf(NotAllowed.class);
        assertRefused("withdrawal.nothing", () -> withdrawal.withdraw(number, null, "Нет", customer));
        downgrades.dispute(number, "Нет", customer);
        assertThatThrownBy(() -> downgrades.decideDispute(number, true, "Да", engineer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> downgrades.decideDispute(number, true, "Да", customer))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoComesLateIsToldWhatHappened() {
        String disputed = disputed(1, 3);
        assertRefused("downgrade.disputed", () -> downgrades.accept(disputed, null, customer));

        String accepted = proposed(1, 3);
        downgrades.accept(accepted, null, customer);
        assertRefused("downgrade.accepted", () -> downgrades.dispute(accepted, "Нет", customer));

        String withdrawn = proposed(1, 3);
        downgrades.withdraw(withdrawn, "Упало", engineer);
        assertRefused("downgrade.withdrawn", () -> downgrades.accept(withdrawn, null, customer));
        assertRefused("downgrade.none", () -> downgrades.withdraw(withdrawn, "Упало", engineer));
        assertRefused("downgrade.none", () -> downgrades.accept(answered(1), null, customer));
    }

    private String answered(int priority) {
        time.reset();
        String number = scene.incident(customer, priority);
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        return number;
    }

    /** Registered and answered at START, restored three hours later. */
    private String proposed(int from, int to) {
        String number = answered(from);
        time.travelTo(RESTORED);
        propose(number, to);
        return number;
    }

    /** After an hour of review. */
    private String disputed(int from, int to) {
        String number = proposed(from, to);
        time.travelBy(Duration.ofHours(1));
        downgrades.dispute(number, "Не помогло", customer);
        return number;
    }

    private void propose(String number, int to) {
        propose(number, to, engineer);
    }

    private void propose(String number, int to, Actor by) {
        downgrades.propose(number, new Restoration(answers(to), "Накладные проводятся.", "Отчёты."), by);
    }

    private static IncidentAnswers answers(int priority) {
        return switch (priority) {
            case 1 -> new IncidentAnswers(true, Failing.MAIN, false);
            case 2 -> new IncidentAnswers(false, Failing.MAIN, true);
            case 3 -> new IncidentAnswers(false, Failing.AUXILIARY, true);
            default -> new IncidentAnswers(false, Failing.NONE, true);
        };
    }

    private ClockView resolution(String number) {
        return resolution(number, 0);
    }

    /** @param place 0 for the first of the ticket, 1 for the one that follows the restoration */
    private ClockView resolution(String number, int place) {
        return scene.clocks(number, ClockKind.RESOLUTION).get(place);
    }

    private DowngradeState state(String number) {
        return views.last(number).orElseThrow().state();
    }

    private void assertWaits(String number) {
        assertThat(scene.instanceOf(PROCESS, number).orElseThrow()).isWaitingAtExactly("AwaitDowngrade");
        assertThat(state(number)).isEqualTo(DowngradeState.OPEN);
    }

    /** The timer at the step and the date that Tasklist shows. */
    private void assertNextStepAt(String number, Instant at) {
        assertThat(scene.timerOf(PROCESS, number).orElseThrow().getDuedate()).isEqualTo(at);
        assertThat(scene.taskIn(PROCESS, number).orElseThrow().getFollowUpDate())
                .isEqualTo(at);
    }

    private void assertOver(String number, String end, DowngradeState state) {
        assertThat(state(number)).isEqualTo(state);
        assertThat(scene.instanceOf(PROCESS, number)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(number)
                        .list())
                .anySatisfy(instance -> assertThat(history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId(end)
                                .finished()
                                .count())
                        .as(end)
                        .isOne());
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(NotPossibleNow.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
