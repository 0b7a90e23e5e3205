package io.opora.api;

import io.opora.ticket.Spent;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Time spent, noted alone. */
@Schema(name = "NewEffort", requiredProperties = "minutes", example = """
        {"minutes": 45, "billable": false, "text": "Разбирала журнал обмена."}""")
record EffortForm(
        @Schema(minimum = "1", maximum = "1440") Integer minutes,

        @Schema(description = "Whether the customer pays for it beyond the package; without it no") @Nullable
        Boolean billable,

        @Schema(description = "What was done", maxLength = 1000) @Nullable
        String text) {

    static final int LONGEST_TEXT = 1000;

    Spent spent() {
        return new Spent(minutes, Boolean.TRUE.equals(billable));
    }

    // With a required field missing, nobody gets to see the form.
    static EffortForm read(Fields fields) {
        return new EffortForm(
                SpentFields.requiredMinutes(fields), SpentFields.billable(fields), fields.text("text", LONGEST_TEXT));
    }
}
