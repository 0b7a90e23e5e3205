package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.opora.staff.AbsenceDates;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a person is away and who stands in. */
@Schema(
        requiredProperties = {"from", "to"},
        example = """
                {"from": "2026-07-06", "to": "2026-07-19", "substitute": "engineer"}""")
record AbsenceForm(
        @Schema(description = "The first day away, in Moscow time")
        LocalDate from,

        @Schema(description = "The last day away") LocalDate to,

        @Schema(description = "The user id of who stands in; null: the person's line does") @Nullable
        String substitute) {

    static AbsenceForm read(Fields fields) {
        return new AbsenceForm(fields.requiredDate("from"), fields.requiredDate("to"), fields.text("substitute", 64));
    }

    AbsenceDates dates() {
        return new AbsenceDates(from, to, substitute);
    }
}
