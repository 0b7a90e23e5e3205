package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A deadline that one side offers to the other. */
@Schema(
        requiredProperties = {"dueAt", "reason"},
        example = """
                {"dueAt": "2026-03-20T18:00:00+03:00", "reason": "Исправление выйдет в версии 7.25."}""")
record DeadlineOfferForm(
        @Schema(description = "With an offset; later than now and at most two years ahead")
        Instant dueAt,

        @Schema(maxLength = 50_000) String reason) {

    // With a required field missing, nobody gets to see the form.
    static DeadlineOfferForm read(Fields fields) {
        return new DeadlineOfferForm(
                fields.requiredInstant("dueAt"), fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
