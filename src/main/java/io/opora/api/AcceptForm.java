package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Yes or no, and why. */
@Schema(requiredProperties = "accept", example = """
        {"accept": false, "reason": "Накладные всё ещё не проводятся."}""")
record AcceptForm(
        boolean accept,

        @Schema(description = "May be missing where one agrees; everybody on the ticket reads it", maxLength = 50_000)
        @Nullable
        String reason) {

    // With a required field missing, nobody gets to see the form.
    static AcceptForm read(Fields fields) {
        return new AcceptForm(
                Boolean.TRUE.equals(fields.requiredFlag("accept")), fields.text("reason", TicketForm.LONGEST_TEXT));
    }
}
