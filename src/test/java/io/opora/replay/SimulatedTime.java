package io.opora.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The application's clock as it was read once; it runs evenly. */
final class SimulatedTime {

    /** The log does not say where it was written; its working days become Moscow's. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final Instant read;
    private final long readNanos;
    private final long speed;

    private SimulatedTime(Instant read, long readNanos, long speed) {
        this.read = read;
        this.readNanos = readNanos;
        this.speed = speed;
    }

    /** @param answer what {@code GET /api/v1/demo/time} just gave */
    static SimulatedTime of(JsonNode answer) {
        return new SimulatedTime(
                OffsetDateTime.parse(answer.path("now").asText()).toInstant(),
                System.nanoTime(),
                answer.path("speed").asLong());
    }

    Instant now() {
        return read.plusNanos((System.nanoTime() - readNanos) * speed);
    }

    LocalDateTime wallTimeIn(Duration real) {
        return now().plus(real.multipliedBy(speed)).atZone(ZONE).toLocalDateTime();
    }

    /** In real time; negative when the instant is past. */
    Duration until(LocalDateTime wallTime) {
        return Duration.between(now(), instant(wallTime)).dividedBy(speed);
    }

    Instant instant(LocalDateTime wallTime) {
        return wallTime.atZone(ZONE).toInstant();
    }

    long speed() {
        return speed;
    }
}
