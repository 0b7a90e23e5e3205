package io.opora.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock comes to.
 *
 * @param dueAt     null while paused and for a cancelled clock
 * @param remaining of a paused clock, else null
 * @param outcome   null while the promise is open, and for a clock cancelled before any breach
 */
public record Result(
        ClockState state,
        @Nullable Instant dueAt,
        @Nullable Duration remaining,
        @Nullable Instant breachedAt,
        @Nullable Outcome outcome) {

    static Result of(SlaClock clock, Instant now) {
        return new Result(
                clock.state(),
                clock.state() == ClockState.CANCELLED ? null : clock.dueAt().orElse(null),
                clock.state() == ClockState.PAUSED ? clock.remaining(now) : null,
                clock.breachedAt().orElse(null),
                clock.outcome().orElse(null));
    }
}
