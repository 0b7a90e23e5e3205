package io.opora.sla;

import io.opora.calendar.Slot;
import java.time.Instant;
import java.util.List;

/**
 * What would be promised for one kind of clock.
 *
 * @param provisional whether the deadline lies beyond the last year whose public holidays are decreed
 * @param slots the slots of open time that make up the budget, up to the deadline
 */
public record DeadlinePreview(
        Target target, int calendarVersion, Instant dueAt, boolean provisional, List<Slot> slots) {}
