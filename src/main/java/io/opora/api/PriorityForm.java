package io.opora.api;

import io.opora.ticket.IncidentAnswers;
import io.swagger.v3.oas.annotations.media.Schema;

/** The three questions answered anew, and why. */
@Schema(
        requiredProperties = {"systemDown", "failing", "alternativeExists", "reason"},
        example = """
                {"systemDown": false, "failing": "AUXILIARY", "alternativeExists": true,
                 "reason": "Не работает только печать отчёта, выгрузка в файл её заменяет."}""")
record PriorityForm(
        @Schema(description = "Does the system not work at all?")
        boolean systemDown,

        @Schema(description = "Which functions fail") IncidentAnswers.Failing failing,

        @Schema(description = "Is there another way to do the work?")
        boolean alternativeExists,

        @Schema(description = "Everybody on the ticket reads it", maxLength = 50_000)
        String reason) {

    // With a required field missing, nobody gets to see the form.
    static PriorityForm read(Fields fields) {
        return new PriorityForm(
                Boolean.TRUE.equals(fields.requiredFlag("systemDown")),
                fields.requiredChoice("failing", IncidentAnswers.Failing.class),
                Boolean.TRUE.equals(fields.requiredFlag("alternativeExists")),
                fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }

    IncidentAnswers answers() {
        return new IncidentAnswers(systemDown, failing, alternativeExists);
    }
}
