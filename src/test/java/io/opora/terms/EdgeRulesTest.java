package io.opora.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.SupportPackage;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.Outcome;
import io.opora.staff.StaffGroups;
import io.opora.testing.OporaTest;
import io.opora.testing.Provider;
import io.opora.testing.Scene;
import io.opora.testing.TimeTravel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Edge rules of the clock that no other test comes across. */
@OporaTest
class EdgeRulesTest {

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
    HandOver handOver;

    Actor engineer;

    @BeforeEach
    void open() {
        provider.opens();
        engineer = provider.staff(Provider.ENGINEER);
    }

    /** START is 09:00 on Monday; Basic opens at 10:00. */
    @Test
    @Proves(Term.OUTSIDE_HOURS)
    void anAnswerOutsideServiceHoursCountsAtItsInstant() {
        String number = scene.incident(provider.contactWith(SupportPackage.BASIC), 1);
        time.travelTo(START.plus(Duration.ofMinutes(20)));

        answer(number);

        ClockView reaction = scene.clock(number, ClockKind.REACTION);
        assertThat(reaction.endedAt()).isEqualTo(START.plus(Duration.ofMinutes(20)));
        assertThat(reaction.outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    @Proves(Term.REACTION_ONCE)
    void theReactionIsMetOncePerCycle() {
        String number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        answer(number);
        Instant met = scene.clock(number, ClockKind.REACTION).endedAt();
        time.travelTo(START.plus(Duration.ofHours(5)));

        answer(number);
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);

        assertThat(scene.clock(number, ClockKind.REACTION).endedAt()).isEqualTo(met);
        assertThat(scene.clock(number, ClockKind.REACTION).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    @Proves(Term.R5)
    void aNoteAnAssignmentAndAnAutomaticLetterAreNoReaction() {
        String number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);

        conversation.note(number, "Похоже на индекс.", Channel.CABINET, engineer);

        assertThat(scene.clock(number, ClockKind.REACTION).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    @Proves({Term.COLLEAGUE_NO_PAUSE, Term.R6})
    void waitingForAColleaguePausesNothing() {
        String number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        Instant due = scene.clock(number, ClockKind.RESOLUTION).dueAt();

        handOver.handOver(number, StaffGroups.CONFIGURATION_LINE, "Нужна вторая линия", engineer);

        assertThat(scene.clocks(number)).allSatisfy(clock -> {
            assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
            assertThat(clock.events()).extracting(ClockEvent::type).doesNotContain(ClockEvent.Type.PAUSE_ADDED);
        });
        assertThat(scene.clock(number, ClockKind.RESOLUTION).dueAt()).isEqualTo(due);
    }

    @Test
    @Proves(Term.R6)
    void theReactionClockNeverPauses() {
        String number = scene.incident(provider.contactWith(SupportPackage.PREMIUM), 1);
        conversation.ask(number, "Какая у вас версия?", Channel.CABINET, engineer);

        assertThat(scene.clock(number, ClockKind.REACTION).events())
                .extracting(ClockEvent::type)
                .doesNotContain(ClockEvent.Type.PAUSE_ADDED);
        assertThat(scene.clock(number, ClockKind.RESOLUTION).state()).isEqualTo(ClockState.PAUSED);
    }

    /** The system's clock knows microseconds, the engine milliseconds. */
    @Test
    @Proves(Term.MILLISECONDS)
    void instantsAreWholeMilliseconds() {
        String number = scene.incidentReceivedAt(
                START.minusNanos(1_234_567), provider.contactWith(SupportPackage.PREMIUM), engineer);

        assertThat(scene.clocks(number)).allSatisfy(clock -> {
            assertThat(clock.startedAt()).isEqualTo(clock.startedAt().truncatedTo(ChronoUnit.MILLIS));
            assertThat(clock.dueAt()).isEqualTo(clock.dueAt().truncatedTo(ChronoUnit.MILLIS));
            assertThat(clock.events()).allSatisfy(event -> assertThat(event.effectiveAt())
                    .isEqualTo(event.effectiveAt().truncatedTo(ChronoUnit.MILLIS)));
        });
    }

    private void answer(String number) {
        conversation.answer(number, "Смотрим.", Channel.CABINET, engineer);
    }
}
