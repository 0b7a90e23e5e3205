package io.opora.api;

import io.opora.ticket.CoverVerdict;
import io.swagger.v3.oas.annotations.media.Schema;

/** The first line's decision about a request that no contract covers. */
@Schema(
        requiredProperties = {"decision", "reason"},
        example = """
                {"decision": "GOODWILL", "reason": "Договор продлевается."}""")
record CoverForm(
        CoverVerdict decision, @Schema(maxLength = 50_000) String reason) {

    // With a required field missing, nobody gets to see the form.
    static CoverForm read(Fields fields) {
        return new CoverForm(
                fields.requiredChoice("decision", CoverVerdict.class),
                fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
