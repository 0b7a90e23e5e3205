package io.opora.demo;

import io.opora.time.ClockSpeed;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that starts where it is told and runs a whole number of times faster than the real one. A faster clock stands
 * still until it is let run: the application's start would otherwise take the first working day.
 */
class TimeLapse extends Clock {

    private static final long STANDING = Long.MIN_VALUE;

    private final InstantSource real;
    private final long start;
    private final ClockSpeed speed;
    private final ZoneId zone;

    /** The real millisecond at which this clock began to run. */
    private final AtomicLong realStart;

    TimeLapse(InstantSource real, Instant start, ClockSpeed speed) {
        this(real, start.toEpochMilli(), speed, ZoneOffset.UTC, new AtomicLong(STANDING));
        if (speed.factor() == 1) {
            run();
        }
    }

    private TimeLapse(InstantSource real, long start, ClockSpeed speed, ZoneId zone, AtomicLong realStart) {
        this.real = real;
        this.start = start;
        this.speed = speed;
        this.zone = zone;
        this.realStart = realStart;
    }

    /** Has no effect on a clock that runs already. */
    void run() {
        realStart.compareAndSet(STANDING, real.millis());
    }

    @Override
    public long millis() {
        long since = realStart.get();
        return since == STANDING ? start : start + (real.millis() - since) * speed.factor();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    ClockSpeed speed() {
        return speed;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TimeLapse(real, start, speed, other, realStart);
    }
}
