package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Which line takes the ticket over, and why. */
@Schema(
        requiredProperties = {"line", "reason"},
        example = """
                {"line": "configuration-line", "reason": "Нужна доработка отчёта."}""")
record HandOverForm(
        @Schema(allowableValues = {"support-line", "configuration-line"})
        String line,

        @Schema(maxLength = 50_000) String reason) {

    private static final int LONGEST_LINE = 64;

    // With a required field missing, nobody gets to see the form.
    static HandOverForm read(Fields fields) {
        return new HandOverForm(
                fields.requiredText("line", LONGEST_LINE), fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
