package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.opora.contract.CalendarChange;
import io.opora.contract.CalendarChange.DatedHours;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next version of a calendar; what is left out stays as it is. */
@Schema(
        name = "NewCalendarVersion",
        requiredProperties = {"note"},
        example = """
                {"weeklyHours": "MON-FRI 09:00-18:00", "exceptions": [{"date": "2026-12-30", "hours": "09:00-15:00"}],
                 "note": "С января работаем с девяти", "basedOn": 1}""")
record CalendarForm(
        @Schema(example = "Europe/Moscow") @Nullable String zone,

        @Schema(description = "A new calendar needs them", example = "MON-FRI 10:00-18:00; SAT 10:00-14:00") @Nullable
        String weeklyHours,

        @Schema(description = "All of the calendar's own dates; public holidays are not among them") @Nullable
        List<DatedHoursForm> exceptions,

        @Schema(description = "Whether public holidays and days moved by decree count") @Nullable
        Boolean followsHolidays,

        @Schema(description = "Why, for whoever reads the history", maxLength = 500)
        String note,

        @Schema(description = "The version that you looked at; a newer one refuses the change") @Nullable
        Integer basedOn) {

    private static final int LONGEST_TEXT = 500;
    private static final int LATEST_VERSION = 1_000_000;

    @Schema(name = "DatedHours")
    record DatedHoursForm(
            @Schema(example = "2026-12-30") String date,

            @Schema(description = "closed or hours", example = "09:00-15:00")
            String hours) {}

    // With a required field missing, nobody gets to see the form.
    static CalendarForm read(Fields fields) {
        List<DatedHoursForm> exceptions = fields.objects(
                "exceptions",
                dated -> new DatedHoursForm(
                        dated.requiredText("date", LONGEST_TEXT), dated.requiredText("hours", LONGEST_TEXT)));
        return new CalendarForm(
                fields.text("zone", LONGEST_TEXT),
                fields.text("weeklyHours", LONGEST_TEXT),
                fields.has("exceptions") ? exceptions : null,
                fields.flag("followsHolidays"),
                fields.requiredText("note", LONGEST_TEXT),
                fields.number("basedOn", 1, LATEST_VERSION));
    }

    CalendarChange change() {
        List<DatedHours> dates = exceptions == null
                ? null
                : exceptions.stream()
                        .map(dated -> new DatedHours(dated.date(), dated.hours()))
                        .toList();
        return new CalendarChange(zone, weeklyHours, dates, followsHolidays, note, basedOn);
    }
}
