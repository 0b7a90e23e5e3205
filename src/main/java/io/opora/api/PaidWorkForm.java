package io.opora.api;

import io.opora.ticket.PaidWorkDecision;
import io.swagger.v3.oas.annotations.media.Schema;

/** What was agreed with the customer about paid work. */
@Schema(
        requiredProperties = {"decision", "reason"},
        example = """
                {"decision": "AGREED", "reason": "Анна Орлова согласовала 8 часов."}""")
record PaidWorkForm(
        PaidWorkDecision decision,
        @Schema(maxLength = 50_000) String reason) {

    // With a required field missing, nobody gets to see the form.
    static PaidWorkForm read(Fields fields) {
        return new PaidWorkForm(
                fields.requiredChoice("decision", PaidWorkDecision.class),
                fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
