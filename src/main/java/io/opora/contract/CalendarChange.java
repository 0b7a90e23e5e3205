package io.opora.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall change in a calendar, as a person wrote it; what is null stays as it is.
 *
 * @param zone            e.g. {@code Europe/Moscow}, which is also a new calendar's when null
 * @param weeklyHours     e.g. {@code MON-FRI 10:00-18:00; SAT 10:00-14:00}; a new calendar needs them
 * @param exceptions      all of the calendar's own dates; public holidays are not among them
 * @param followsHolidays whether public holidays and moved days count; a new calendar does not follow them when null
 * @param note            why; always needed
 * @param basedOn         the version that this change was made from; a newer one refuses it. Null: whichever is current
 */
public record CalendarChange(
        @Nullable String zone,
        @Nullable String weeklyHours,
        @Nullable List<DatedHours> exceptions,
        @Nullable Boolean followsHolidays,
        @Nullable String note,
        @Nullable Integer basedOn) {

    /**
     * @param date  e.g. {@code 2026-12-31}
     * @param hours {@code closed}, or hours like {@code 10:00-16:00} or {@code 09:00-12:00,13:00-16:00}
     */
    public record DatedHours(String date, String hours) {}
}
