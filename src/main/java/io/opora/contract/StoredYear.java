package io.opora.contract;

import io.opora.calendar.ProductionYear;
import java.time.Instant;

/**
 * A decreed year as it was loaded.
 *
 * @param loadedBy the staff member's user id, or {@code system} for the years that come with the application
 * @param note     what it rests on
 */
public record StoredYear(ProductionYear facts, int version, Instant loadedAt, String loadedBy, String note) {}
