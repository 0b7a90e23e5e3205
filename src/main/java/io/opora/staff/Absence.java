package io.opora.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a person is not at work.
 *
 * @param from       the first day away, in Moscow time
 * @param to         the last day away
 * @param substitute who works for this person then; null: the person's line does
 */
public record Absence(
        UUID id,
        String staffId,
        LocalDate from,
        LocalDate to,
        @Nullable String substitute,
        boolean cancelled) {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** Where an absence stands at some instant. */
    public enum Stage {
        AHEAD,
        RUNNING,
        OVER
    }

    public Instant startsAt() {
        return from.atStartOfDay(MOSCOW).toInstant();
    }

    /** The first instant at which the person is back. */
    public Instant endsAt() {
        return to.plusDays(1).atStartOfDay(MOSCOW).toInstant();
    }

    /** A cancelled absence is over, whenever it was to be. */
    public Stage stageAt(Instant instant) {
        if (cancelled || !instant.isBefore(endsAt())) {
            return Stage.OVER;
        }
        return instant.isBefore(startsAt()) ? Stage.AHEAD : Stage.RUNNING;
    }
}
