package io.opora.process.ticket;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Instants as the engine's timers want them. */
final class Moments {

    /** A timer must have a due date, also where a table names none. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    static Date orNever(Optional<Instant> at) {
        return Date.from(at.orElse(NEVER));
    }
}
