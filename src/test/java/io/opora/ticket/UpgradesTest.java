package io.opora.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.contract.Channel;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.IncidentAnswers.Failing;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R9: it got worse. Premium, priority 1: reaction in one hour, resolution in twelve. */
@OporaTest
class UpgradesTest {

    private static final Instant START = TimeTravel.START;
    private static final IncidentAnswers OUTAGE = new IncidentAnswers(true, Failing.MAIN, false);
    private static final IncidentAnswers AUXILIARY = new IncidentAnswers(false, Failing.AUXILIARY, true);

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Upgrades upgrades;

    @Autowired
    PriorityHistory history;

    @Autowired
    Conversation conversation;

    @Autowired
    Solutions solutions;

    @Autowired
    Cancellation cancellation;

    @Autowired
    CoverReview coverReview;

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
    @Proves({Term.R9_APART, Term.R9})
    void r9_bothClocksAreDueAtTheChangePlusTheNewBudgetWhereThatIsEarlier() {
        String number = scene.incident(customer, 3);
        time.travelTo(START.plus(Duration.ofHours(1)));

        upgrade(number);

        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.clock(number, ClockKind.REACTION).dueAt()).isEqualTo(START.plus(Duration.ofHours(2)));
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(START.plus(Duration.ofHours(13)));
        assertThat(scene.clocks(number)).allSatisfy(clock -> {
            assertThat(clock.startedAt()).isEqualTo(START);
            assertThat(clock.events())
                    .filteredOn(event -> event.type() == ClockEvent.Type.RETARGETED)
                    .singleElement()
                    .satisfies(event -> assertThat(event.why()).isEqualTo("Теперь стоит всё."));
        });
        assertThat(scene.timers(number))
                .allSatisfy(timer -> assertThat(timer).isBefore(START.plus(Duration.ofHours(13))));
        assertThat(history.of(number, customer).get(1)).satisfies(change -> {
            assertThat(change.kind()).isEqualTo(PriorityChangeKind.UPGRADE);
            assertThat(change.from()).isEqualTo(3);
            assertThat(change.to()).isEqualTo(1);
            assertThat(change.rule()).isEqualTo("WholeSystemDown");
            assertThat(change.tableVersion()).isEqualTo(1);
            assertThat(change.answers()).isEqualTo(OUTAGE);
            assertThat(change.reason()).isEqualTo("Теперь стоит всё.");
            assertThat(change.by()).isEqualTo(engineer);
            assertThat(change.at()).isEqualTo(START.plus(Duration.ofHours(1)));
        });
    }

    @Test
    @Proves(Term.R9)
    void r9_theOldDueTimeStaysWhereItIsEarlier() {
        String number = scene.incident(customer, 2);
        answer(number);
        Instant due = scene.clock(number, ClockKind.RESOLUTION).dueAt();
        time.travelToFiring(due.minus(Duration.ofHours(2)));

        upgrade(number);

        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(due);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).promise().priority())
                .isEqualTo(1);
    }

    @Test
    @Proves(Term.UPGRADE_WHILE_PAUSED)
    void edgeRule_upgradeWhilePaused_leavesTheSmallerOfTheTwoAndPauses() {
        String number = scene.incident(customer, 2);
        time.travelTo(START.plus(Duration.ofHours(1)));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        time.travelTo(START.plus(Duration.ofHours(2)));

        upgrade(number);

        ClockView paused = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.dueAt()).isNull();
        assertThat(paused.remaining()).isEqualTo(Duration.ofHours(12));

        time.travelTo(START.plus(Duration.ofHours(5)));
        conversation.reply(number, "7.24", Channel.CABINET, customer);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(START.plus(Duration.ofHours(17)));
    }

    @Test
    @Proves(Term.UPGRADE_WHILE_PAUSED)
    void edgeRule_upgradeWhilePaused_keepsWhatIsLeftWhereThatIsSmaller() {
        String number = scene.incident(customer, 2);
        Instant due = scene.clock(number, ClockKind.RESOLUTION).dueAt();
        answer(number);
        time.travelToFiring(due.minus(Duration.ofHours(2)));
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);

        upgrade(number);

        ClockView paused = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.remaining()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    @Proves(Term.REACTION_ONCE)
    void edgeRule_theReactionIsMetOnceAndStays() {
        String number = scene.incident(customer, 3);
        time.travelTo(START.plus(Duration.ofHours(3)));
        answer(number);

        upgrade(number);

        ClockView reaction = scene.clock(number, ClockKind.REACTION);
        assertThat(reaction.state()).isEqualTo(ClockState.ENDED);
        assertThat(reaction.outcome()).isEqualTo(Outcome.KEPT);
        assertThat(reaction.endedAt()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    /** Else the change would always come with the reaction met, and R9 counts for the reaction too. */
    @Test
    void itsReasonIsNoReaction() {
        String number = scene.incident(customer, 3);

        upgrade(number);

        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.RUNNING);
        assertThat(scene.task(number).getName()).contains("Дать первый ответ");
    }

    @Test
    void theTaskIsMoreUrgentAndDueEarlier() {
        String number = scene.incident(customer, 3);
        assertThat(scene.task(number).getPriority()).isEqualTo(40);

        upgrade(number);

        assertThat(scene.task(number).getPriority()).isEqualTo(80);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(scene.card(number).assignee()).isEqualTo(Provider.ENGINEER);
    }

    @Test
    void anEngineerRaisesItInTheForm() {
        String number = scene.incident(customer, 3);

        scene.submit(
                number,
                engineer,
                Map.of(
                        "action", "UPGRADE",
                        "systemDown", "true",
                        "failing", "MAIN",
                        "alternativeExists", "false",
                        "text", "Теперь стоит всё."));

        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.task(number).getName()).contains("Дать первый ответ");
        assertThat(scene.task(number).getPriority()).isEqualTo(80);
        assertThat(scene.task(number).getDueDate().toInstant()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("systemDown")
                        .count())
                .isZero();
    }

    @Test
    void whileASolutionIsReviewedItStillWaits() {
        String number = scene.incident(customer, 2);
        solutions.propose(number, "Обновите.", Channel.CABINET, engineer);

        upgrade(number);

        assertThat(scene.status(number)).isEqualTo(TicketStatus.RESOLVED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).remaining()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void withoutPromisedTimesOnlyThePriorityChanges() {
        Actor stranger = provider.contactWithoutContract();
        String number = scene.incident(stranger, 3);
        coverReview.decide(number, CoverVerdict.GOODWILL, "Поможем.", engineer);

        upgrade(number);

        assertThat(scene.card(number).priority()).isEqualTo(1);
        assertThat(scene.task(number).getPriority()).isEqualTo(80);
        assertThat(scene.clocks(number)).isEmpty();
        assertThat(history.of(number, engineer)).hasSize(2);
    }

    @Test
    void whatIsNoUpgradeIsRefusedWithTheReason() {
        String number = scene.incident(customer, 3);

        assertThatThrownBy(() -> upgrades.upgrade(number, AUXILIARY, "Хуже.", engineer))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("сейчас 3, по ответам 3");
        assertThat(history.of(number, engineer)).hasSize(1);
        assertThat(scene.card(number).assignee()).isNull();
    }

    @Test
    void onlyAnOpenIncidentAtWorkHasAPriorityToRaise() {
        String consultation = scene.request(customer, ServiceKind.CONSULTATION, Channel.CABINET);
        assertThatThrownBy(() -> upgrade(consultation))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("не инцидент");

        String uncovered = scene.incident(provider.contactWithoutContract(), 3);
        assertThatThrownBy(() -> upgrade(uncovered))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("рассматривает");

        String ended = scene.incident(customer, 3);
        cancellation.cancel(ended, "Не нужно", customer);
        assertThatThrownBy(() -> upgrade(ended)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void theStaffRaiseItWithAllAnswersAndAReason() {
        String number = scene.incident(customer, 3);

        assertThatThrownBy(() -> upgrades.upgrade(number, OUTAGE, "Стоит всё.", customer))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> upgrades.upgrade(number, OUTAGE, " ", engineer))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> upgrades.upgrade(number, new IncidentAnswers(true, null, false), "Стоит всё.", engineer))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSystemThatIsDownFailsInItsMainFunctionsToo() {
        String number = scene.incident(customer, 3);
        var contradictory = new IncidentAnswers(true, Failing.NONE, false);

        assertThatThrownBy(() -> upgrades.upgrade(number, contradictory, "Стоит всё.", engineer))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("основные функции");
        assertThat(scene.card(number).priority()).isEqualTo(3);
    }

    private void upgrade(String number) {
        upgrades.upgrade(number, OUTAGE, "Теперь стоит всё.", engineer);
    }

    private void answer(String number) {
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
    }
}
