package io.opora.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever happened to a clock: putting it right comes to what would have been. */
class RepairLawsTest {

    @Property(tries = 10_000)
    @Proves(Term.REPAIRED_BY_REPLAY)
    void aCorrectedTermComesToWhatItWouldHaveBeen(
            @ForAll("histories") List<AHistory.Step> steps,
            @ForAll @IntRange(min = 1, max = 80) int wrong,
            @ForAll @IntRange(min = 1, max = 80) int right) {
        AHistory promisedWrong = AHistory.of(wrong, steps);
        AHistory promisedRight = AHistory.of(right, steps);
        Instant now = promisedWrong.now();

        Repair repair = repair(promisedWrong, new FirstBudget(right), now);

        assertThat(repair.after()).isEqualTo(Result.of(promisedRight.folded(), now));
    }

    @Property(tries = 5_000)
    void whatWasCorrectedCanBeCorrectedBack(
            @ForAll("histories") List<AHistory.Step> steps,
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll @IntRange(min = 1, max = 80) int others) {
        AHistory history = AHistory.of(hours, steps);
        Instant now = history.now();

        AHistory there = history.after(repair(history, new FirstBudget(others), now));
        Repair back = repair(there, new FirstBudget(hours), now);

        assertThat(back.after()).isEqualTo(Result.of(history.folded(), now));
    }

    @Property(tries = 2_500)
    @Proves(Term.REPAIRED_BY_REPLAY)
    void theOldResultStaysInTheLedger(
            @ForAll("histories") List<AHistory.Step> steps,
            @ForAll @IntRange(min = 1, max = 80) int wrong,
            @ForAll @IntRange(min = 1, max = 80) int right) {
        AHistory history = AHistory.of(wrong, steps);
        AHistory repaired = history.after(repair(history, new FirstBudget(right), history.now()));

        assertThat(repaired.ledger()).startsWith(history.ledger().toArray(ClockEvent[]::new));
        assertThat(repaired.promises()).startsWith(history.promises().toArray(Promise[]::new));
    }

    /** The last guard in the database knows a breach by the number of its promise. */
    @Property(tries = 5_000)
    void aPromiseIsBrokenOnceAtMost(
            @ForAll("histories") List<AHistory.Step> steps,
            @ForAll @IntRange(min = 1, max = 80) int wrong,
            @ForAll @IntRange(min = 1, max = 80) int right) {
        AHistory history = AHistory.of(wrong, steps);
        AHistory there = history.after(repair(history, new FirstBudget(right), history.now()));
        AHistory back = there.after(repair(there, new FirstBudget(wrong), history.now()));

        for (AHistory repaired : List.of(there, back)) {
            List<Integer> broken = repaired.ledger().stream()
                    .filter(event -> event.type() == ClockEvent.Type.BREACHED)
                    .map(ClockEvent::promiseNumber)
                    .toList();
            assertThat(broken).doesNotHaveDuplicates();
            if (repaired.folded().isOpen() && !repaired.folded().isBroken()) {
                assertThat(broken).doesNotContain(repaired.folded().promiseNumber());
            }
        }
    }

    @Property(tries = 5_000)
    void aPauseThatNeverWasComesToAClockWithoutIt(
            @ForAll("histories") List<AHistory.Step> steps, @ForAll @IntRange(min = 1, max = 80) int hours) {
        AHistory history = AHistory.of(hours, steps);
        Instant now = history.now();
        Mistake all = new Mistake.WrongPause("QUESTION", Instant.EPOCH, now.plus(Duration.ofDays(1)));
        // The same gaps between the other steps.
        List<AHistory.Step> without = new ArrayList<>();
        for (AHistory.Step step : steps) {
            boolean pause = step.what() == AHistory.What.PAUSE || step.what() == AHistory.What.RESUME;
            without.add(pause ? new AHistory.Step(AHistory.What.RESUME, step.minutesLater(), 1, 1, false) : step);
        }

        assertThat(repair(history, all, now).after())
                .isEqualTo(Result.of(AHistory.of(hours, without).folded(), now));
    }

    @Property(tries = 2_500)
    void whatWasRightIsLeftAlone(
            @ForAll("histories") List<AHistory.Step> steps, @ForAll @IntRange(min = 1, max = 80) int hours) {
        AHistory history = AHistory.of(hours, steps);

        Repair repair = repair(history, new FirstBudget(hours), history.now());

        assertThat(repair.events()).isEmpty();
        assertThat(repair.isNeeded()).isFalse();
    }

    @Provide
    Arbitrary<List<AHistory.Step>> histories() {
        return AHistory.steps();
    }

    private static Repair repair(AHistory history, Mistake mistake, Instant now) {
        return Repair.of(mistake, history.facts(), AHistory::calendarOf, "a mistake", "manager", now);
    }

    /** The contract's first term was wrong. */
    private record FirstBudget(int hours) implements Mistake {

        @Override
        public Optional<Promise> corrected(ClockFacts clock, int number) {
            Promise promise = clock.promises().get(number);
            Budget right = new Budget(hours, Budget.Unit.HOURS);
            boolean first = Promise.placeOf(number, clock.promises()) == 0;
            return first && !promise.budget().equals(right)
                    ? Optional.of(promise.correction(number, right, promise.calendarName(), 1, "rule"))
                    : Optional.empty();
        }

        @Override
        public List<String> pausesThatNeverWere(ClockFacts clock) {
            return List.of();
        }
    }
}
