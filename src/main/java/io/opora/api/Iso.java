package io.opora.api;

import io.opora.sla.Budget;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How times and durations look in answers: ISO-8601, in the zone the contracts are written in. */
public final class Iso {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private Iso() {}

    public static OffsetDateTime time(Instant instant) {
        return instant.atZone(MOSCOW).toOffsetDateTime();
    }

    public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    /** Whole seconds; below zero with the sign before the P: {@code -PT1H30M}. */
    static String duration(Duration duration) {
        Duration whole = duration.truncatedTo(ChronoUnit.SECONDS);
        return whole.isNegative() ? "-" + whole.negated() : whole.toString();
    }

    /** To the millisecond, so that sums add up; below zero as {@link #duration}. */
    public static String exactDuration(Duration duration) {
        return duration.isNegative() ? "-" + duration.negated() : duration.toString();
    }

    /** What is left of a budget, in its own unit: a business day is 24 hours of its calendar, {@code P2DT3H}. */
    static String remaining(Duration left, Budget.Unit unit) {
        long days = Math.abs(left.toDays());
        if (unit != Budget.Unit.BUSINESS_DAYS || days == 0) {
            return duration(left);
        }
        Duration rest = left.abs().minusDays(days).truncatedTo(ChronoUnit.SECONDS);
        String time = rest.isZero() ? "" : rest.toString().substring(1);
        return (left.isNegative() ? "-P" : "P") + days + "D" + time;
    }
}
