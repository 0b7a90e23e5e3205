package io.opora.sla;

import static io.opora.sla.AClock.march;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A clock whose target changes while it runs. The office is open Monday to Friday, 10:00 to 18:00. */
class ChangedPromiseTest {

    private static final TreeSet<Integer> MILESTONES = new TreeSet<>(Set.of(50, 75, 100, 150));

    @Nested
    class Upgrade {

        @Test
        @Proves(Term.R9)
        void theNewBudgetCountsFromTheChangeWhereThatIsEarlier() {
            SlaClock clock =
                    AClock.of(40).started(2, "10:00").upgraded(1, 4, 3, "12:00").folded();

            assertThat(clock.dueAt()).contains(march(3, "16:00"));
            assertThat(clock.budget(march(3, "12:00"))).isEqualTo(Duration.ofHours(4));
        }

        @Test
        @Proves(Term.R9)
        void theOldDeadlineStaysWhereItIsEarlier() {
            SlaClock clock =
                    AClock.of(10).started(2, "10:00").upgraded(1, 8, 3, "11:00").folded();

            assertThat(clock.dueAt()).contains(march(3, "12:00"));
        }

        @Test
        @Proves(Term.UPGRADE_WHILE_PAUSED)
        void whilePausedTheSmallerOfWhatIsLeftAndTheNewBudgetRemains() {
            AClock story = AClock.of(10).started(2, "10:00").paused("QUESTION:1", 2, "14:00");
            assertThat(story.folded().remaining(march(2, "15:00"))).isEqualTo(Duration.ofHours(6));

            SlaClock shorter = story.upgraded(1, 4, 2, "15:00").folded();
            assertThat(shorter.state()).isEqualTo(ClockState.PAUSED);
            assertThat(shorter.dueAt()).isEmpty();
            assertThat(shorter.remaining(march(3, "12:00"))).isEqualTo(Duration.ofHours(4));

            SlaClock resumed = story.resumed("QUESTION:1", 3, "12:00").folded();
            assertThat(resumed.dueAt()).contains(march(3, "16:00"));
        }

        @Test
        @Proves(Term.UPGRADE_WHILE_PAUSED)
        void whilePausedWhatIsLeftRemainsWhereItIsSmaller() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .paused("QUESTION:1", 2, "17:00")
                    .upgraded(1, 8, 2, "17:30")
                    .folded();

            assertThat(clock.remaining(march(3, "12:00"))).isEqualTo(Duration.ofHours(3));
        }

        /** Each limit counts in its own calendar, so the pause decides which of them runs out first. */
        @Test
        @Proves(Term.R9)
        void limitsOfDifferentCalendarsAreEachExact() {
            AClock story = AClock.of(6)
                    .started(2, "10:00")
                    .paused("QUESTION:1", 2, "11:00")
                    .upgradedAroundTheClock(1, 12, 2, "12:00");

            assertThat(story.resumed("QUESTION:1", 3, "10:00").folded().dueAt()).contains(march(3, "15:00"));
        }

        @Test
        @Proves(Term.R9)
        void aroundTheClockRunsOutInTheNight() {
            SlaClock clock = AClock.of(6)
                    .started(2, "10:00")
                    .paused("QUESTION:1", 2, "11:00")
                    .upgradedAroundTheClock(1, 12, 2, "12:00")
                    .resumed("QUESTION:1", 2, "17:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(3, "05:00"));
        }

        @Test
        @Proves(Term.PASSED_STAYS_PASSED)
        void aMilestoneThatPassedStaysPassed() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .passed(50, 2, "15:00")
                    .upgraded(1, 4, 2, "16:00")
                    .folded();

            assertThat(clock.nextMilestone(MILESTONES)).contains(75);
            assertThat(clock.instantOf(75)).contains(march(2, "17:30"));
        }

        @Test
        @Proves(Term.R9)
        void aBrokenPromiseStaysBroken() {
            SlaClock clock = AClock.of(2)
                    .started(2, "10:00")
                    .breached(2, "12:00")
                    .passed(100, 2, "12:00")
                    .upgraded(1, 4, 2, "13:00")
                    .folded();

            assertThat(clock.breachedAt()).contains(march(2, "12:00"));
            assertThat(clock.dueAt()).contains(march(2, "12:00"));
            assertThat(clock.nextMilestone(MILESTONES)).contains(150);
        }
    }

    @Nested
    class Reclassification {

        @Test
        @Proves(Term.R9)
        void countsAnewFromTheStartWithItsPauses() {
            SlaClock clock = AClock.of(4)
                    .started(2, "10:00")
                    .paused("QUESTION:1", 2, "11:00")
                    .resumed("QUESTION:1", 2, "13:00")
                    .reclassified(2, 10, 2, "14:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(3, "14:00"));
        }

        @Test
        @Proves(Term.RECLASSIFIED_INTO_THE_PAST)
        void intoThePastIsDueAtThatInstant() {
            SlaClock clock = AClock.of(40)
                    .started(2, "10:00")
                    .reclassified(1, 4, 3, "12:00")
                    .folded();

            assertThat(clock.instantOf(100)).contains(march(2, "14:00"));
        }

        @Test
        @Proves(Term.OVERTAKEN_BREACH)
        void anOvertakenBreachDoesNotCountAnyMore() {
            SlaClock clock = AClock.of(2)
                    .started(2, "10:00")
                    .breached(2, "12:00")
                    .passed(100, 2, "12:00")
                    .reclassified(3, 10, 2, "13:00")
                    .breachVoided(0, 2, "13:00")
                    .folded();

            assertThat(clock.outcome()).isEmpty();
            assertThat(clock.dueAt()).contains(march(3, "12:00"));
            assertThat(clock.nextMilestone(MILESTONES)).contains(50);
            assertThat(clock.promises()).extracting(PromiseView::outcome).containsExactly(null, null);
        }

        @Test
        void upgradesBeforeItAreGone() {
            SlaClock clock = AClock.of(40)
                    .started(2, "10:00")
                    .upgraded(1, 4, 2, "12:00")
                    .reclassified(2, 10, 2, "13:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(3, "12:00"));
        }
    }

    @Nested
    class Agreement {

        @Test
        @Proves(Term.R12)
        void isDueAtItsVeryInstantEvenInClosedTime() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(7, "21:00"), 2, "12:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(7, "21:00"));
        }

        @Test
        @Proves(Term.AGREED_PROMISE)
        void itsPercentagesCountFromTheAcceptance() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .passed(50, 2, "15:00")
                    .agreedFor(march(4, "16:00"), 2, "16:00")
                    .folded();

            assertThat(clock.nextMilestone(MILESTONES)).contains(50);
            assertThat(clock.instantOf(50)).contains(march(3, "16:00"));
        }

        @Test
        @Proves(Term.AGREED_PAUSE)
        void laterPausesMoveItByServiceTime() {
            AClock story = AClock.of(10)
                    .started(2, "10:00")
                    .paused("QUESTION:0", 2, "11:00")
                    .resumed("QUESTION:0", 2, "12:00")
                    .agreedFor(march(4, "16:00"), 2, "12:00")
                    .paused("QUESTION:1", 3, "17:00");
            assertThat(story.folded().dueAt()).isEmpty();

            assertThat(story.resumed("QUESTION:1", 4, "11:00").folded().dueAt()).contains(march(4, "18:00"));
        }

        @Test
        @Proves(Term.AGREED_PAUSE)
        void aPauseInClosedTimeMovesNothing() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(7, "21:00"), 2, "12:00")
                    .paused("QUESTION:1", 3, "19:00")
                    .resumed("QUESTION:1", 4, "09:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(7, "21:00"));
        }

        /** Saturday the 7th and Sunday the 8th are closed. */
        @Test
        @Proves(Term.AGREED_PROMISE)
        void withoutOpenTimeAheadItsWarningsComeWithIt() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(8, "12:00"), 7, "12:00")
                    .folded();

            assertThat(clock.instantOf(50)).contains(march(8, "12:00"));
            assertThat(clock.dueAt()).contains(march(8, "12:00"));
        }

        @Test
        @Proves(Term.AGREED_AFTER_BREACH)
        void anOlderBreachStaysAndTheAgreementIsAPromiseOfItsOwn() {
            AClock story = AClock.of(2)
                    .started(2, "10:00")
                    .breached(2, "12:00")
                    .passed(100, 2, "12:00")
                    .agreedFor(march(4, "16:00"), 2, "13:00");

            assertThat(story.folded().dueAt()).contains(march(4, "16:00"));
            assertThat(story.folded().breachedAt()).contains(march(2, "12:00"));

            SlaClock ended = story.kept(4, "15:00").folded();
            assertThat(ended.outcome()).contains(Outcome.BREACHED);
            assertThat(ended.promises())
                    .extracting(PromiseView::outcome)
                    .containsExactly(Outcome.BREACHED, Outcome.KEPT);
        }

        @Test
        @Proves(Term.AGREED_VOIDED)
        void anUpgradeToTwoVoidsIt() {
            SlaClock clock = AClock.of(40)
                    .started(2, "10:00")
                    .agreedFor(march(20, "16:00"), 2, "12:00")
                    .upgraded(2, 16, 3, "10:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(4, "18:00"));
        }

        @Test
        @Proves(Term.AGREED_VOIDED)
        void anUpgradeToTwoBringsTheOldDeadlineBackWhereThatIsEarlier() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(20, "16:00"), 2, "12:00")
                    .upgraded(2, 40, 2, "13:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(3, "12:00"));
        }

        /** Nobody broke on 3 March what was not in force that day. */
        @Test
        @Proves({Term.R9, Term.AGREED_VOIDED})
        void anUpgradeFindsNoBreachWhileTheAgreementStoodInItsPlace() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(20, "16:00"), 2, "12:00")
                    .upgraded(2, 16, 10, "10:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(11, "18:00"));
        }

        /** R9: the earlier of the old deadline, which was the agreed one, and the new budget. */
        @Test
        @Proves({Term.R9, Term.AGREED_VOIDED})
        void anUpgradeDoesNotLengthenWhatWasAgreedInPlaceOfADeadlineThatIsPast() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(11, "12:00"), 2, "12:00")
                    .upgraded(2, 16, 10, "10:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(11, "12:00"));
            assertThat(clock.isAgreed()).isFalse();
        }

        @Test
        @Proves({Term.R9, Term.AGREED_AFTER_BREACH})
        void anUpgradeBringsAnOlderBreachBack() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .breached(3, "12:00")
                    .passed(100, 3, "12:00")
                    .agreedFor(march(20, "16:00"), 4, "12:00")
                    .upgraded(2, 16, 10, "10:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(3, "12:00"));
        }

        @Test
        @Proves(Term.R9)
        void aReclassificationUndoesAnUpgradeBesideIt() {
            AClock story = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(20, "16:00"), 2, "12:00")
                    .upgraded(3, 8, 3, "10:00");
            assertThat(story.folded().dueAt()).contains(march(3, "18:00"));

            assertThat(story.reclassified(4, 40, 3, "12:00").folded().dueAt()).contains(march(20, "16:00"));
        }

        @Test
        void anUpgradeToThreeLeavesIt() {
            SlaClock clock = AClock.of(10)
                    .started(2, "10:00")
                    .agreedFor(march(4, "16:00"), 2, "12:00")
                    .upgraded(3, 40, 2, "13:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(4, "16:00"));
        }
    }

    @Nested
    class Correction {

        @Test
        void takesThePlaceOfThePromiseThatWasWrong() {
            SlaClock clock = AClock.of(2)
                    .started(2, "10:00")
                    .corrected(0, 10, 2, "11:00")
                    .folded();

            assertThat(clock.dueAt()).contains(march(3, "12:00"));
        }

        @Test
        void ofOneLimitLeavesTheOthers() {
            SlaClock clock = AClock.of(2)
                    .started(2, "10:00")
                    .upgraded(1, 4, 2, "11:00")
                    .corrected(0, 40, 2, "11:30")
                    .folded();

            assertThat(clock.dueAt()).contains(march(2, "15:00"));
        }
    }

    /** R8: what ran while a dispute was open does not count once the restoration is accepted. */
    @Test
    @Proves(Term.RESTORATION_INSTANT)
    void aClockEndsAsOfAnInstantThatItRanPast() {
        SlaClock clock = AClock.of(4)
                .started(2, "10:00")
                .paused("DOWNGRADE:1", 2, "12:00")
                .resumed("DOWNGRADE:1", 2, "13:00")
                .breached(2, "15:00")
                .breachVoided(0, 2, "16:00")
                .kept(2, "12:00")
                .folded();

        assertThat(clock.outcome()).contains(Outcome.KEPT);
        assertThat(clock.used(march(2, "18:00"))).isEqualTo(Duration.ofHours(2));
    }
}
