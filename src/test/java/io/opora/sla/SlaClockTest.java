package io.opora.sla;

import static io.opora.sla.AClock.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.calendar.Slot;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlaClockTest {

    /** Edge rule: a question whose letter bounced hard never paused. */
    @Test
    @Proves(Term.BOUNCED_QUESTION)
    void aVoidedPauseNeverWas() {
        SlaClock never = AClock.of(8).started(2, "10:00").folded();
        SlaClock voided = AClock.of(8)
                .started(2, "10:00")
                .paused("question", 2, "11:00")
                .voided("question", 2, "15:00")
                .folded();

        assertThat(voided.state()).isEqualTo(ClockState.RUNNING);
        assertThat(voided.dueAt()).isEqualTo(never.dueAt());
        assertThat(voided.used(march(2, "15:00"))).isEqualTo(never.used(march(2, "15:00")));
    }

    @Test
    void anotherPauseStandsWhenOneIsVoided() {
        SlaClock clock = AClock.of(8)
                .started(2, "10:00")
                .paused("first", 2, "11:00")
                .paused("second", 2, "12:00")
                .voided("first", 2, "15:00")
                .folded();

        assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock.used(march(2, "15:00"))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aRunningClockIsDueWhenItsBudgetOfOpenTimeIsUsedUp() {
        SlaClock clock = AClock.of(10).started(2, "12:00").folded();

        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.dueAt()).contains(march(3, "14:00"));
        assertThat(clock.outcome()).isEmpty();
    }

    @Test
    void milestonesAreSharesOfTheBudgetNotOfTheSpan() {
        SlaClock clock = AClock.of(10).started(2, "12:00").folded();

        assertThat(clock.instantOf(50)).contains(march(2, "17:00"));
        assertThat(clock.instantOf(75)).contains(march(3, "11:30"));
        assertThat(clock.instantOf(150)).contains(march(4, "11:00"));
    }

    @Test
    void theNextMilestoneLiesAboveEveryRecordedOne() {
        SlaClock clock = AClock.of(10).started(2, "12:00").folded();

        assertThat(clock.nextMilestone(new TreeSet<>(Set.of(75, 50, 100)))).contains(50);
    }

    @Nested
    class Pauses {

        @Test
        void aPausedClockHasNoDueTimeAndAFrozenRemainder() {
            SlaClock clock = AClock.of(10)
                    .started(2, "12:00")
                    .paused("QUESTION:1", 2, "16:00")
                    .folded();

            assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
            assertThat(clock.dueAt()).isEmpty();
            assertThat(clock.remaining(march(5, "12:00"))).isEqualTo(Duration.ofHours(6));
        }

        @Test
        @Proves(Term.R6)
        void theDeadlineMovesByThePausedServiceTime() {
            SlaClock clock = AClock.of(10)
                    .started(2, "12:00")
                    .paused("QUESTION:1", 2, "16:00")
                    .resumed("QUESTION:1", 3, "11:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(3, "17:00"));
        }

        @Test
        @Proves(Term.PAUSE_CAUSES)
        void twoCausesAtOnce_theClockRunsOnlyWhenTheSetIsEmpty() {
            AClock story = AClock.of(10)
                    .started(2, "12:00")
                    .paused("QUESTION:1", 2, "13:00")
                    .paused("QUESTION:2", 2, "14:00")
                    .resumed("QUESTION:1", 2, "15:00");
            assertThat(story.folded().state()).isEqualTo(ClockState.PAUSED);

            assertThat(story.resumed("QUESTION:2", 2, "16:00").folded().dueAt()).contains(march(3, "17:00"));
        }

        @Test
        @Proves(Term.PAUSE_AFTER_BREACH)
        void aPauseAfterABreachStillCountsAsPause() {
            SlaClock clock = AClock.of(2)
                    .started(2, "10:00")
                    .breached(2, "12:00")
                    .paused("QUESTION:1", 2, "12:30")
                    .resumed("QUESTION:1", 2, "14:30")
                    .folded();

            assertThat(clock.instantOf(150)).contains(march(2, "15:00"));
            assertThat(clock.remaining(march(2, "15:30"))).isEqualTo(Duration.ofMinutes(-90));
        }

        @Test
        void aBreachedClockHasNoDueTimeWhileItIsPaused() {
            SlaClock clock = AClock.of(2)
                    .started(2, "10:00")
                    .breached(2, "12:00")
                    .paused("QUESTION:1", 2, "12:30")
                    .folded();

            assertThat(clock.dueAt()).isEmpty();
            assertThat(clock.breachedAt()).contains(march(2, "12:00"));
        }

        @Test
        void aMilestoneReachedBeforeThePauseIsKnownEvenWhilePaused() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .paused("QUESTION:1", 2, "15:00")
                    .folded();

            assertThat(clock.instantOf(50)).contains(march(2, "15:00"));
            assertThat(clock.instantOf(75)).isEmpty();
        }
    }

    @Nested
    class Ends {

        @Test
        @Proves(Term.KEPT_OR_BREACHED)
        void workDoneInTimeKeepsThePromise() {
            SlaClock clock = AClock.of(10).started(2, "12:00").kept(2, "13:00").folded();

            assertThat(clock.state()).isEqualTo(ClockState.ENDED);
            assertThat(clock.outcome()).contains(Outcome.KEPT);
            assertThat(clock.endedAt()).contains(march(2, "13:00"));
            assertThat(clock.dueAt()).contains(march(3, "14:00"));
        }

        @Test
        @Proves(Term.KEPT_OR_BREACHED)
        void aBreachedClockRunsOnUntilTheWorkIsDoneAndStaysBreached() {
            AClock story = AClock.of(2).started(2, "10:00").breached(2, "12:00");
            assertThat(story.folded().state()).isEqualTo(ClockState.RUNNING);
            assertThat(story.folded().dueAt()).contains(march(2, "12:00"));

            SlaClock ended = story.endedLate(2, "15:00").folded();
            assertThat(ended.state()).isEqualTo(ClockState.ENDED);
            assertThat(ended.outcome()).contains(Outcome.BREACHED);
        }

        @Test
        @Proves(Term.CANCELLED)
        void aCancelledClockHasNoOutcomeButAnEarlierBreachCounts() {
            assertThat(AClock.of(2)
                            .started(2, "10:00")
                            .cancelled(2, "11:00")
                            .folded()
                            .outcome())
                    .isEmpty();
            assertThat(AClock.of(2)
                            .started(2, "10:00")
                            .breached(2, "12:00")
                            .cancelled(2, "13:00")
                            .folded()
                            .outcome())
                    .contains(Outcome.BREACHED);
        }
    }

    @Test
    void theCountedSlotsOfARunningClockSumToItsBudget() {
        List<Slot> slots = AClock.of(10)
                .started(2, "12:00")
                .paused("QUESTION:1", 2, "16:00")
                .resumed("QUESTION:1", 3, "11:00")
                .folded()
                .countedSlots();

        assertThat(slots)
                .containsExactly(
                        new Slot(march(2, "12:00"), march(2, "16:00")), new Slot(march(3, "11:00"), march(3, "17:00")));
    }
}
