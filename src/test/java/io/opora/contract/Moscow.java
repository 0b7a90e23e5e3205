package io.opora.contract;

import java.time.Instant;
import java.time.LocalDateTime;

/** Moments in Moscow time. */
final class Moscow {

    private Moscow() {}

    /** @param localTime e.g. {@code 2026-03-02T09:00} */
    static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Validity.MOSCOW).toInstant();
    }
}
