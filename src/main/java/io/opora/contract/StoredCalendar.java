package io.opora.contract;

import io.opora.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a calendar. It never changes; a promise keeps its name and version.
 *
 * @param provisionalFrom the first day whose public holidays are not decreed yet, so that a later version may move a
 *                        deadline beyond it; null for a calendar that holidays do not touch
 */
public record StoredCalendar(
        String name,
        int version,
        BusinessCalendar calendar,
        @Nullable LocalDate provisionalFrom) {

    /** Whether the decree for this moment's day is not known yet. */
    public boolean isProvisionalAt(Instant at) {
        return provisionalFrom != null
                && !at.atZone(calendar.zone()).toLocalDate().isBefore(provisionalFrom);
    }
}
