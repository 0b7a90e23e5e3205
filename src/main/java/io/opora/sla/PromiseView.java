package io.opora.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the promises of a clock, as people see it.
 *
 * @param number     0 for the first, which began with the clock
 * @param madeAt     when it came into force
 * @param by         who caused it: a staff member's user id, a contact's UUID, or {@code system}
 * @param why        the reason of the change; null for the first
 * @param breachedAt when it was broken; null when it was not, or that does not count any more
 * @param outcome    null while it is open, and when another one took its place before it was broken
 */
public record PromiseView(
        int number,
        Promise promise,
        Instant madeAt,
        String by,
        @Nullable String why,
        @Nullable Instant breachedAt,
        @Nullable Outcome outcome) {

    PromiseView(int number, Promise promise, Instant madeAt, String by, @Nullable String why) {
        this(number, promise, madeAt, by, why, null, null);
    }

    PromiseView ended(@Nullable Instant breachedAt, boolean kept) {
        Outcome outcome = breachedAt != null ? Outcome.BREACHED : kept ? Outcome.KEPT : null;
        return new PromiseView(number, promise, madeAt, by, why, breachedAt, outcome);
    }
}
