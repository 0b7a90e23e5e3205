package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why. */
@Schema(requiredProperties = "reason", example = """
        {"reason": "Ошибка повторяется."}""")
record ReasonForm(@Schema(maxLength = 50_000) String reason) {

    // With a required field missing, nobody gets to see the form.
    static ReasonForm read(Fields fields) {
        return new ReasonForm(fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
