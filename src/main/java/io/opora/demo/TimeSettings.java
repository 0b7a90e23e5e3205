package io.opora.demo;

import io.opora.time.ClockSpeed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the demo's clock starts and how fast it runs.
 *
 * @param timeStart ISO-8601 with offset; the present when not given
 * @param timeSpeed application time per real time
 */
@ConfigurationProperties("opora.demo")
record TimeSettings(
        @Nullable String timeStart, @DefaultValue("1") long timeSpeed) {

    /** @throws IllegalArgumentException for a time without offset or a speed out of range */
    TimeSettings {
        parsed(timeStart);
        new ClockSpeed(timeSpeed);
    }

    Optional<Instant> start() {
        return parsed(timeStart);
    }

    ClockSpeed speed() {
        return new ClockSpeed(timeSpeed);
    }

    private static Optional<Instant> parsed(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "opora.demo.time-start is a time with offset like 2026-03-02T09:00:00+03:00, not '" + text + "'",
                    e);
        }
    }
}
