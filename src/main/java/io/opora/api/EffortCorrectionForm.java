package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an entry is wrong, and what would have been right. */
@Schema(name = "EffortCorrection", requiredProperties = "reason", example = """
        {"reason": "Опечатка: 15 минут, а не 150.", "minutes": 15}""")
record EffortCorrectionForm(
        @Schema(maxLength = 1000) String reason,

        @Schema(description = "Without it nothing takes the entry's place", minimum = "1", maximum = "1440") @Nullable
        Integer minutes,

        @Schema(description = "Without it the corrected entry's kind stays") @Nullable
        Boolean billable) {

    // With a required field missing, nobody gets to see the form.
    static EffortCorrectionForm read(Fields fields) {
        return new EffortCorrectionForm(
                fields.requiredText("reason", EffortForm.LONGEST_TEXT),
                SpentFields.minutes(fields),
                SpentFields.billable(fields));
    }
}
