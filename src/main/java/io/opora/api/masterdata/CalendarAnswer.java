package io.opora.api.masterdata;

import io.opora.api.Iso;
import io.opora.api.Names;
import io.opora.calendar.CalendarExceptions;
import io.opora.contract.CalendarVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a calendar as the API shows it. */
@Schema(name = "Calendar")
record CalendarAnswer(
        @Schema(example = "BASIC_SERVICE_HOURS") String name,
        int version,
        @Schema(example = "Europe/Moscow") String zone,
        @Schema(example = "MON-FRI 10:00-18:00") String weeklyHours,
        boolean followsHolidays,

        @Schema(description = "The calendar's own dates, which win over public holidays")
        List<DatedHours> exceptions,

        @Schema(description = "From this day on public holidays are not decreed yet; null if they do not matter")
        @Nullable
        LocalDate provisionalFrom,

        OffsetDateTime validSince,
        @Schema(description = "The user id") String publishedBy,
        String publishedByName,
        String note) {

    /** A date with its hours, or {@code closed}. */
    record DatedHours(LocalDate date, String hours) {}

    static CalendarAnswer of(CalendarVersion calendar, Names names) {
        return new CalendarAnswer(
                calendar.name(),
                calendar.version(),
                calendar.plan().zone().getId(),
                calendar.plan().hours().toString(),
                calendar.plan().followsHolidays(),
                dates(calendar.plan().ownExceptions()),
                calendar.provisionalFrom(),
                Iso.time(calendar.validSince()),
                calendar.publishedBy(),
                names.of(calendar.publishedBy()),
                calendar.note());
    }

    /** Each line of the text form is a date, a space and its hours. */
    private static List<DatedHours> dates(CalendarExceptions exceptions) {
        return exceptions
                .toString()
                .lines()
                .map(line -> line.split(" ", 2))
                .map(dated -> new DatedHours(LocalDate.parse(dated[0]), dated[1]))
                .toList();
    }
}
