package io.opora.bench.clock;

import io.opora.bench.calendar.Hours;
import io.opora.calendar.BusinessCalendar;
import io.opora.contract.SupportPackage;
import io.opora.sla.Budget;
import io.opora.sla.ClockEvent;
import io.opora.sla.Promise;
import io.opora.sla.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A running clock of a thousand facts, nearly all of them pauses, with its deadline. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FoldBenchmark {

    static final int EVENTS = 1_000;

    /** So many facts lie between two upgrades. */
    private static final int BETWEEN_UPGRADES = 100;

    private static final Instant START = Instant.parse("2026-03-02T07:00:00Z");

    private final List<Promise> promises = new ArrayList<>();
    private final List<ClockEvent> ledger = new ArrayList<>();
    private BusinessCalendar calendar;

    @Setup
    public void happen() {
        calendar = Hours.BASIC_SERVICE_HOURS.calendar();
        promises.add(promise(Promise.Basis.TERMS));
        Instant at = START;
        ledger.add(event(ClockEvent.Type.STARTED, at, null, null));
        @Nullable String open = null;
        while (ledger.size() < EVENTS) {
            at = at.plus(Duration.ofMinutes(30));
            if (ledger.size() % BETWEEN_UPGRADES == 0) {
                promises.add(promise(Promise.Basis.UPGRADE));
                ledger.add(event(ClockEvent.Type.RETARGETED, at, null, promises.size() - 1));
            } else if (open != null) {
                ledger.add(event(ClockEvent.Type.PAUSE_REMOVED, at, open, null));
                open = null;
            } else if (ledger.size() < EVENTS - 1) {
                open = "QUESTION:" + ledger.size();
                ledger.add(event(ClockEvent.Type.PAUSE_ADDED, at, open, null));
            } else {
                // The last fact leaves the clock running, so that its deadline is to be found.
                ledger.add(new ClockEvent(
                        ClockEvent.Type.MILESTONE, at, at, null, 50, "system", null, promises.size() - 1));
            }
        }
    }

    private static Promise promise(Promise.Basis basis) {
        return new Promise(
                2,
                new Budget(2_000, Budget.Unit.HOURS),
                "BASIC_SERVICE_HOURS",
                1,
                "Д-1",
                1,
                SupportPackage.PREMIUM,
                "rule",
                1,
                basis,
                null,
                null);
    }

    private static ClockEvent event(
            ClockEvent.Type type, Instant at, @Nullable String cause, @Nullable Integer promise) {
        return new ClockEvent(type, at, at, cause, null, "anna", null, promise);
    }

    /** @return everything that a row shows of the clock, so that nothing of it is left out */
    @Benchmark
    public Object fold() {
        SlaClock clock = SlaClock.of(promises, promise -> calendar, ledger);
        return List.of(clock.state(), clock.dueAt(), clock.outcome(), clock.instantOf(50));
    }
}
