package io.opora.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.calendar.Slot;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The receipt's sum adds up for any clock: with pauses, upgrades, reclassifications and agreements, open or ended. */
class ReceiptLawsTest {

    @Property(tries = 4_000)
    @Proves(Term.RECEIPT)
    void theSlotsOfAReceiptSumToTheBudget(
            @ForAll("histories") List<AHistory.Step> steps,
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll @IntRange(max = 6_000) int minutesLater) {
        AHistory history = AHistory.of(hours, steps);
        SlaClock clock = history.folded();
        Instant now = history.now().plus(Duration.ofMinutes(minutesLater));
        Account account = clock.account(now);
        boolean runsInTime =
                clock.state() == ClockState.RUNNING && !account.remaining().isNegative();
        Statistics.label("clock").collect(clock.state(), runsInTime);

        assertThat(account.budget()).isEqualTo(clock.budget(now));
        assertThat(account.countedTime()).isEqualTo(clock.used(now));
        assertThat(account.remaining()).isEqualTo(clock.remaining(now));
        assertThat(account.countedTime().plus(account.remaining())).isEqualTo(account.budget());
        if (runsInTime) {
            assertThat(account.countedTime().plus(account.timeAhead())).isEqualTo(account.budget());
        } else {
            assertThat(account.ahead()).isEmpty();
        }
    }

    @Property(tries = 1_000)
    @Proves(Term.RECEIPT)
    void slotsFollowEachOtherInOpenTimeAndNoneIsCountedTwice(
            @ForAll("histories") List<AHistory.Step> steps,
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll @IntRange(max = 6_000) int minutesLater) {
        AHistory history = AHistory.of(hours, steps);
        Instant now = history.now().plus(Duration.ofMinutes(minutesLater));
        Account account = history.folded().account(now);
        List<Slot> slots = new ArrayList<>(account.counted());
        slots.addAll(account.ahead());

        Instant last = Instant.MIN;
        for (Slot slot : slots) {
            assertThat(slot.from()).isAfterOrEqualTo(last).isBefore(slot.to());
            last = slot.to();
        }
        assertThat(account.counted()).allMatch(slot -> !slot.to().isAfter(now));
        assertThat(account.ahead()).allMatch(slot -> !slot.from().isBefore(now));
    }

    /** An agreed instant may lie in closed time; all other deadlines end the last slot. */
    @Property(tries = 1_000)
    void aDeadlineIsWhereTheLastSlotEnds(
            @ForAll("histories") List<AHistory.Step> steps, @ForAll @IntRange(min = 1, max = 80) int hours) {
        AHistory history = AHistory.of(hours, steps);
        SlaClock clock = history.folded();
        Account account = clock.account(history.now());
        if (clock.state() == ClockState.RUNNING
                && !clock.isBroken()
                && !account.ahead().isEmpty()) {
            Instant end = account.ahead().get(account.ahead().size() - 1).to();
            boolean agreed = history.promises().get(account.promise()).agreedFor() != null;
            if (agreed) {
                assertThat(clock.dueAt().orElseThrow()).isAfterOrEqualTo(end);
            } else {
                assertThat(clock.dueAt()).contains(end);
            }
        }
    }

    @Provide
    Arbitrary<List<AHistory.Step>> histories() {
        return AHistory.steps();
    }
}
