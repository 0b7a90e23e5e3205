package io.opora.api.correction;

import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why a correction is not wanted. */
@Schema(name = "Rejection", requiredProperties = "reason", example = """
        {"reason": "Не тот календарь"}""")
record RejectionForm(@Schema(maxLength = 500) String reason) {

    private static final int LONGEST_TEXT = 500;

    // With a required field missing, nobody gets to see the form.
    static RejectionForm read(Fields fields) {
        return new RejectionForm(fields.requiredText("reason", LONGEST_TEXT));
    }
}
