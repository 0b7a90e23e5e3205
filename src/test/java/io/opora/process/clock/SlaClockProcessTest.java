package io.opora.process.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
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
import io.opora.ticket.Cancellation;
import io.opora.ticket.Conversation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The diagram {@code sla-clock}: every branch and every timer, with its due date. */
@OporaTest
@CoversDiagram("sla-clock")
class SlaClockProcessTest {

    private static final Instant START = TimeTravel.START;

    @Autowired
    Provider provider;

    @Autowired
    Scene scene;

    @Autowired
    TimeTravel time;

    @Autowired
    Conversation conversation;

    @Autowired
    Cancellation cancellation;

    Actor customer;
    Actor engineer;
    String number;

    /** Premium, priority 1: reaction in 60 minutes, resolution in 12 hours, around the clock. */
    @BeforeEach
    void registerTheWorst() {
        provider.opens();
        customer = provider.contactWith(SupportPackage.PREMIUM);
        engineer = provider.staff(Provider.ENGINEER);
        number = scene.incident(customer, 1);
    }

    @Test
    void aRunningClockHasOneTimerAtItsNextMilestone() {
        assertThat(scene.timers(number)).containsExactly(START.plus(minutes(30)), START.plus(hours(6)));
    }

    @Test
    void eachMilestoneFiresAtItsShareOfTheBudget() {
        time.travelToFiring(START.plus(minutes(30)));
        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(50);
        assertThat(scene.timers(number).get(0)).isEqualTo(START.plus(minutes(45)));

        time.travelToFiring(START.plus(minutes(45)));
        assertThat(scene.timers(number).get(0)).isEqualTo(START.plus(minutes(60)));

        time.travelToFiring(START.plus(minutes(60)));
        assertThat(scene.timers(number).get(0)).isEqualTo(START.plus(minutes(90)));

        time.travelToFiring(START.plus(minutes(90)));
        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(50, 75, 100, 150);
    }

    @Test
    void pastTheLastMilestoneItWaitsForTheChange() {
        time.travelToFiring(START.plus(hours(2)));
        assertThat(scene.timers(number)).containsExactly(START.plus(hours(6)));
        assertThat(scene.clockProcesses(number)).isEqualTo(2);

        conversation.answer(number, "Поздно, но смотрим.", Channel.CABINET, engineer);

        assertThat(scene.clockProcesses(number)).isEqualTo(1);
    }

    @Test
    @Proves(Term.BREACH_INSTANT)
    void aBreachHappensAtTheDueInstantWhenEverItIsNoticed() {
        time.travelTo(START.plus(hours(3)));
        time.fireDueJobs();

        ClockView reaction = scene.clock(number, ClockKind.REACTION);
        assertThat(reaction.breachedAt()).isEqualTo(START.plus(hours(1)));
        ClockEvent breach = event(reaction, ClockEvent.Type.BREACHED);
        assertThat(breach.effectiveAt()).isEqualTo(START.plus(hours(1)));
        assertThat(breach.recordedAt()).isEqualTo(START.plus(hours(3)));
        assertThat(reaction.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    @Proves(Term.LATE_EVENT)
    void aLateEventFirstLetsTheOverdueBreachBeRecordedThenApplies() {
        time.travelTo(START.plus(hours(2)));

        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);

        ClockView reaction = scene.clock(number, ClockKind.REACTION);
        assertThat(reaction.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(reaction.breachedAt()).isEqualTo(START.plus(hours(1)));
        assertThat(reaction.endedAt()).isEqualTo(START.plus(hours(2)));
        assertThat(scene.milestones(number, ClockKind.REACTION)).containsExactly(50, 75, 100, 150);
    }

    @Test
    @Proves(Term.STRICTLY_BEFORE)
    void inTimeMeansStrictlyBeforeTheDueInstant() {
        time.travelTo(START.plus(hours(1)));
        conversation.answer(number, "Ровно в срок.", Channel.CABINET, engineer);
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.BREACHED);

        time.reset();
        String other = scene.incident(customer, 1);
        time.travelTo(START.plus(hours(1)).minusMillis(1));
        conversation.answer(other, "За миг до срока.", Channel.CABINET, engineer);
        assertThat(scene.clock(other, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    @Proves(Term.R6)
    void aPauseTakesTheTimerAwayAndTheAnswerBringsItBackLater() {
        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);
        assertThat(scene.timers(number)).isEmpty();
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isNull();

        time.travelBy(hours(2));
        conversation.reply(number, "7.24", Channel.CABINET, customer);

        assertThat(scene.timers(number)).containsExactly(START.plus(hours(8)));
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(START.plus(hours(14)));
    }

    @Test
    @Proves(Term.PAUSE_AT_DUE)
    void aQuestionAtTheVeryDueInstantComesTooLate() {
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
        time.travelTo(START.plus(hours(12)));

        conversation.ask(number, "Какая версия?", Channel.CABINET, engineer);

        ClockView resolution = scene.clock(number, ClockKind.RESOLUTION);
        assertThat(resolution.breachedAt()).isEqualTo(START.plus(hours(12)));
        assertThat(resolution.state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void aCancelledTicketEndsItsClocksAndTheirProcesses() {
        cancellation.cancel(number, "Уже не нужно", customer);

        assertThat(scene.clockProcesses(number)).isZero();
        assertThat(scene.clocks(number)).allSatisfy(clock -> {
            assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
            assertThat(clock.outcome()).isNull();
        });
    }

    @Test
    @Proves({Term.COLLAPSE, Term.RECEIVED_EARLIER})
    void registeredLaterThanReceived_milestonesAlreadyPassedCollapseIntoTheHighest() {
        String late = scene.incidentReceivedAt(START.minus(hours(3)), customer, engineer);

        ClockView reaction = scene.clock(late, ClockKind.REACTION);
        assertThat(reaction.startedAt()).isEqualTo(START.minus(hours(3)));
        assertThat(scene.milestones(late, ClockKind.REACTION)).containsExactly(50, 75);
        assertThat(reaction.dueAt()).isEqualTo(START.plus(hours(1)));
    }

    private static ClockEvent event(ClockView clock, ClockEvent.Type type) {
        return clock.events().stream()
                .filter(event -> event.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
