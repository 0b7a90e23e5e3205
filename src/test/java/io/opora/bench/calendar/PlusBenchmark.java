package io.opora.bench.calendar;

import io.opora.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One deadline after another, from starts in the order of a drawn lot, so that no branch can be foreseen. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PlusBenchmark {

    /** A power of two, to walk round without a division. */
    private static final int STARTS = 4096;

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int SECONDS_OF_THREE_YEARS = 3 * 365 * 86_400;

    @Param
    public Hours hours;

    @Param
    public Span span;

    private final Instant[] starts = new Instant[STARTS];
    private BusinessCalendar calendar;
    private Duration working;
    private int next;

    @Setup
    public void drawStarts() {
        Random lot = new Random(2026);
        for (int i = 0; i < STARTS; i++) {
            starts[i] = FIRST.plusSeconds(lot.nextInt(SECONDS_OF_THREE_YEARS));
        }
        calendar = hours.calendar();
        working = span.of(hours);
    }

    @Benchmark
    public Instant plus() {
        next = (next + 1) & (STARTS - 1);
        return calendar.plus(starts[next], working);
    }
}
