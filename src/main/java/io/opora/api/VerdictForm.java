package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A lead's decision between two sides. */
@Schema(
        requiredProperties = {"accept", "reason"},
        example = """
                {"accept": true, "reason": "Проверили вместе: накладные проводятся."}""")
record VerdictForm(
        @Schema(description = "Whether what was proposed comes into force")
        boolean accept,

        @Schema(description = "Everybody on the ticket reads it", maxLength = 50_000)
        String reason) {

    // With a required field missing, nobody gets to see the form.
    static VerdictForm read(Fields fields) {
        return new VerdictForm(
                Boolean.TRUE.equals(fields.requiredFlag("accept")),
                fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
