package io.opora.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.calendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the fold, for any budget and any sequence of pauses. */
class SlaClockLawsTest {

    private static final Instant START = AClock.march(2, "09:00");

    @Property
    void usedAndRemainingAreTheBudgetAtEveryInstant(
            @ForAll("ledgers") List<ClockEvent> ledger,
            @ForAll @IntRange(min = 1, max = 200) int hours,
            @ForAll @IntRange(max = 100_000) int minutes) {
        SlaClock clock = clock(hours, ledger);
        Instant at = lastOf(ledger).plus(Duration.ofMinutes(minutes));

        assertThat(clock.used(at).plus(clock.remaining(at))).isEqualTo(Duration.ofHours(hours));
    }

    @Property
    void theSlotsOfARunningClockSumToItsBudget(
            @ForAll("ledgers") List<ClockEvent> ledger, @ForAll @IntRange(min = 50, max = 200) int hours) {
        SlaClock clock = clock(hours, ledger);
        Duration used = clock.used(lastOf(ledger));

        if (clock.state() == ClockState.RUNNING && used.compareTo(Duration.ofHours(hours)) < 0) {
            assertThat(sum(clock.countedSlots())).isEqualTo(Duration.ofHours(hours));
            assertThat(clock.dueAt()).contains(last(clock.countedSlots()).to());
        } else {
            assertThat(sum(clock.countedSlots())).isEqualTo(used);
        }
    }

    @Property
    void aPauseNeverMakesADeadlineEarlier(
            @ForAll("ledgers") List<ClockEvent> ledger,
            @ForAll @IntRange(min = 1, max = 200) int hours,
            @ForAll @IntRange(max = 3_000) int after,
            @ForAll @IntRange(max = 3_000) int length) {
        SlaClock before = clock(hours, ledger);
        Instant paused = lastOf(ledger).plus(Duration.ofMinutes(after));
        Instant resumed = paused.plus(Duration.ofMinutes(length));
        List<ClockEvent> longer = new ArrayList<>(ledger);
        longer.add(ClockEvent.pause(ClockEvent.Type.PAUSE_ADDED, "one more", paused, paused, "engineer"));
        longer.add(ClockEvent.pause(ClockEvent.Type.PAUSE_REMOVED, "one more", resumed, resumed, "anna"));

        before.dueAt().ifPresent(due -> assertThat(clock(hours, longer).dueAt().orElseThrow())
                .isAfterOrEqualTo(due));
    }

    @Property
    void milestonesFollowEachOther(
            @ForAll("ledgers") List<ClockEvent> ledger, @ForAll @IntRange(min = 1, max = 200) int hours) {
        SlaClock clock = clock(hours, ledger);
        Instant previous = Instant.MIN;
        for (int percent : new int[] {1, 50, 75, 100, 150, 300}) {
            Instant at = clock.instantOf(percent).orElse(Instant.MAX);
            assertThat(at).isAfterOrEqualTo(previous);
            previous = at;
        }
    }

    /** A start, and then pauses that begin and end in turn, some minutes apart. */
    @Provide
    Arbitrary<List<ClockEvent>> ledgers() {
        return Arbitraries.integers().between(0, 4_000).list().ofMaxSize(8).map(SlaClockLawsTest::ledger);
    }

    private static List<ClockEvent> ledger(List<Integer> gaps) {
        List<ClockEvent> ledger = new ArrayList<>();
        ledger.add(ClockEvent.of(ClockEvent.Type.STARTED, START, START, "anna"));
        Instant at = START;
        for (int i = 0; i < gaps.size(); i++) {
            at = at.plus(Duration.ofMinutes(gaps.get(i)));
            ClockEvent.Type type = i % 2 == 0 ? ClockEvent.Type.PAUSE_ADDED : ClockEvent.Type.PAUSE_REMOVED;
            ledger.add(ClockEvent.pause(type, "QUESTION:" + i / 2, at, at, "engineer"));
        }
        return ledger;
    }

    private static SlaClock clock(int hours, List<ClockEvent> ledger) {
        return SlaClock.of(AClock.promise(new Budget(hours, Budget.Unit.HOURS)), AClock.OFFICE, ledger);
    }

    private static Instant lastOf(List<ClockEvent> ledger) {
        return last(ledger).effectiveAt();
    }

    private static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }

    private static Duration sum(List<Slot> slots) {
        return slots.stream().map(Slot::length).reduce(Duration.ZERO, Duration::plus);
    }
}
