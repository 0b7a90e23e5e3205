package io.opora.api;

import io.opora.ticket.BreachCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** Why a promise was broken. */
@Schema(
        requiredProperties = {"clockId", "category", "text"},
        example = """
                {"clockId": "7b0c2f5e-3f0a-4c52-9d0e-1d4f6f0f7c11", "category": "STAFF_SHORTAGE",
                 "text": "Дежурил один инженер, и пришли три аварии."}""")
record ExplainBreachForm(
        UUID clockId,
        BreachCategory category,
        @Schema(maxLength = 50_000) String text) {

    // With a required field missing, nobody gets to see the form.
    static ExplainBreachForm read(Fields fields) {
        return new ExplainBreachForm(
                fields.requiredUuid("clockId"),
                fields.requiredChoice("category", BreachCategory.class),
                fields.requiredText("text", TicketForm.LONGEST_TEXT));
    }
}
