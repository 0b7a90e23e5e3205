package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a manager says to the reason of a breach. */
@Schema(
        requiredProperties = {"clockId", "accept"},
        example = """
                {"clockId": "7b0c2f5e-3f0a-4c52-9d0e-1d4f6f0f7c11", "accept": false, "reason": "Почему не позвали вторую линию?"}""")
record DecideBreachReasonForm(
        UUID clockId,
        boolean accept,

        @Schema(description = "Needed when the reason is returned", maxLength = 50_000) @Nullable
        String reason) {

    // With a required field missing, nobody gets to see the form.
    static DecideBreachReasonForm read(Fields fields) {
        UUID clock = fields.requiredUuid("clockId");
        boolean accept = Boolean.TRUE.equals(fields.requiredFlag("accept"));
        return new DecideBreachReasonForm(
                clock,
                accept,
                accept
                        ? fields.text("reason", TicketForm.LONGEST_TEXT)
                        : fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
