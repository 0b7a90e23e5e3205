package io.opora.replay;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log: an incident as it was after one change.
 *
 * @param at           wall time where the log was written, to the minute
 * @param modification orders what happened within a minute
 * @param reopenings   how often the incident had been reopened
 * @param group        who it was assigned to; null when the log does not know
 * @param engineer     as {@code group}
 */
record Update(
        LocalDateTime at,
        int modification,
        String state,
        int reopenings,
        @Nullable String group,
        @Nullable String engineer) {}
