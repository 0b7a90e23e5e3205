package io.opora.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a calendar, for reading.
 *
 * @param provisionalFrom the first day whose public holidays are not decreed yet; null when the calendar does not follow
 *                        them
 * @param validSince      the instant of publishing
 * @param publishedBy     the staff member's user id, or {@code system}
 * @param note            why
 */
public record CalendarVersion(
        String name,
        int version,
        CalendarPlan plan,
        @Nullable LocalDate provisionalFrom,
        Instant validSince,
        String publishedBy,
        String note) {}
