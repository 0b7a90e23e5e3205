package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.contract.SupportPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a clock by people's hands, at random: pauses, upgrades, reclassifications, agreements and the end. Breaches
 * are what follows from it.
 *
 * @param now when the last step was taken
 */
record AHistory(List<Promise> promises, List<ClockEvent> ledger, Instant now) {

    private static final Instant START = AClock.march(2, "09:00");
    private static final String ALWAYS = "ALWAYS";

    /** @param hours of the budget, or until the agreed instant */
    record Step(What what, int minutesLater, int hours, int priority, boolean aroundTheClock) {}

    enum What {
        PAUSE,
        RESUME,
        UPGRADE,
        RECLASSIFY,
        AGREE,
        END,
        CANCEL
    }

    /** A first promise of so many hours of the office's time, and what became of it. */
    static Arbitrary<List<Step>> steps() {
        Arbitrary<What> what = Arbitraries.frequency(
                Tuple.of(6, What.PAUSE),
                Tuple.of(6, What.RESUME),
                Tuple.of(2, What.UPGRADE),
                Tuple.of(2, What.RECLASSIFY),
                Tuple.of(2, What.AGREE),
                Tuple.of(1, What.END),
                Tuple.of(1, What.CANCEL));
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(10);
    }

    static AHistory of(int hours, List<Step> steps) {
        List<Promise> promises = new ArrayList<>();
        promises.add(promise(Promise.Basis.TERMS, 3, hours, "OFFICE", null));
        List<ClockEvent> ledger = new ArrayList<>();
        ledger.add(ClockEvent.of(ClockEvent.Type.STARTED, START, START, "anna"));
        Deque<String> open = new ArrayDeque<>();
        Instant at = START;
        for (Step step : steps) {
            at = at.plus(Duration.ofMinutes(step.minutesLater));
            String calendar = step.aroundTheClock ? ALWAYS : "OFFICE";
            switch (step.what) {
                case PAUSE -> {
                    open.add("QUESTION:" + ledger.size());
                    ledger.add(ClockEvent.pause(ClockEvent.Type.PAUSE_ADDED, open.getLast(), at, at, "engineer"));
                }
                case RESUME -> {
                    if (!open.isEmpty()) {
                        ledger.add(ClockEvent.pause(ClockEvent.Type.PAUSE_REMOVED, open.remove(), at, at, "anna"));
                    }
                }
                case UPGRADE ->
                    retarget(
                            promise(Promise.Basis.UPGRADE, step.priority, step.hours, calendar, null),
                            at,
                            promises,
                            ledger);
                case RECLASSIFY ->
                    retarget(
                            promise(Promise.Basis.RECLASSIFICATION, step.priority, step.hours, calendar, null),
                            at,
                            promises,
                            ledger);
                case AGREE ->
                    retarget(
                            promise(Promise.Basis.AGREEMENT, 3, 1, calendar, at.plus(Duration.ofHours(step.hours))),
                            at,
                            promises,
                            ledger);
                case END, CANCEL -> {
                    ledger.add(
                            step.what == What.END
                                    ? ClockEvent.of(ClockEvent.Type.KEPT, at, at, "engineer")
                                    : ClockEvent.cancelled("not needed", at, at, "anna"));
                    return new AHistory(promises, ledger, at).withWhatFollowed();
                }
            }
        }
        return new AHistory(promises, ledger, at).withWhatFollowed();
    }

    private static void retarget(Promise promise, Instant at, List<Promise> promises, List<ClockEvent> ledger) {
        promises.add(promise);
        ledger.add(ClockEvent.retargeted(promises.size() - 1, "a reason", at, at, "engineer"));
    }

    private static Promise promise(
            Promise.Basis basis, int priority, int hours, String calendar, @Nullable Instant agreedFor) {
        return new Promise(
                priority,
                new Budget(hours, Budget.Unit.HOURS),
                calendar,
                1,
                "Д-1",
                1,
                SupportPackage.PREMIUM,
                "rule",
                1,
                basis,
                agreedFor,
                null);
    }

    private AHistory withWhatFollowed() {
        List<ClockEvent> all = new ArrayList<>(ledger);
        Replay.breaches(promises, AHistory::calendarOf, ledger, now)
                .forEach((promise, at) -> all.add(ClockEvent.breached(promise, at, now, "system")));
        return new AHistory(promises, all, now);
    }

    static BusinessCalendar calendarOf(Promise promise) {
        return promise.calendarName().equals(ALWAYS) ? AClock.ALWAYS : AClock.OFFICE;
    }

    SlaClock folded() {
        return SlaClock.of(promises, AHistory::calendarOf, ledger);
    }

    ClockFacts facts() {
        return new ClockFacts(new UUID(0, 1), 1, ClockKind.RESOLUTION, 1, 0, promises, ledger);
    }

    /** The same after a repair. */
    AHistory after(Repair repair) {
        ClockFacts repaired = repair.clock().and(repair.promises(), repair.events());
        return new AHistory(repaired.promises(), repaired.ledger(), now);
    }
}
