package io.opora.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that did not count, by one cause; others may have been open meanwhile.
 *
 * @param cause the open question or proposal that the customer had to decide on
 * @param to    null while it is open
 * @param by    who opened it: a staff member's user id, a contact's UUID, or {@code system}
 * @param open  the open time between the two, by the calendar that counts; until now for one that is open
 */
public record PauseView(
        String cause, Instant from, @Nullable Instant to, String by, Duration open) {}
