package io.opora.api.masterdata;

import io.opora.api.Iso;
import io.opora.api.Names;
import io.opora.calendar.ProductionDay;
import io.opora.contract.StoredYear;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decreed years as the API shows them. */
@Schema(name = "ProductionCalendar")
record ProductionCalendarAnswer(
        @Schema(example = "2027") int lastKnownYear,

        @Schema(description = "From this day on only weekends and the fixed holidays are known", example = "2028-01-01")
        LocalDate provisionalFrom,

        List<Year> years) {

    @Schema(name = "ProductionYear")
    record Year(
            int year,

            @Schema(description = "Grows when a year is corrected")
            int version,

            OffsetDateTime loadedAt,
            @Schema(description = "The user id") String loadedBy,
            String loadedByName,
            @Schema(description = "What it rests on") String note,
            List<Day> days) {}

    @Schema(name = "ProductionDay")
    record Day(
            LocalDate date,
            ProductionDay.Kind kind,
            @Nullable LocalDate transferredFrom,
            String note) {}

    static ProductionCalendarAnswer of(List<StoredYear> years, Names names) {
        int last = years.get(years.size() - 1).facts().year();
        return new ProductionCalendarAnswer(
                last,
                LocalDate.of(last + 1, 1, 1),
                years.stream().map(year -> year(year, names)).toList());
    }

    private static Year year(StoredYear stored, Names names) {
        return new Year(
                stored.facts().year(),
                stored.version(),
                Iso.time(stored.loadedAt()),
                stored.loadedBy(),
                names.of(stored.loadedBy()),
                stored.note(),
                stored.facts().days().stream()
                        .map(day -> new Day(day.date(), day.kind(), day.transferredFrom(), day.note()))
                        .toList());
    }
}
