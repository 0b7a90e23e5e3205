package io.opora.api;

import io.opora.ticket.IncidentAnswers;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an ended ticket is opened again, and for an incident, if it changed, how bad it is now. */
@Schema(requiredProperties = "reason", example = """
                {"reason": "Ошибка вернулась.", "systemDown": false, "failing": "MAIN", "alternativeExists": true}""")
record ReopenForm(
        @Schema(maxLength = 50_000) String reason,

        @Schema(description = "All three questions or none: without them the last priority stays") @Nullable
        Boolean systemDown,

        IncidentAnswers.@Nullable Failing failing,
        @Nullable Boolean alternativeExists) {

    // With a required field missing, nobody gets to see the form.
    static ReopenForm read(Fields fields) {
        return new ReopenForm(
                fields.requiredText("reason", TicketForm.LONGEST_TEXT),
                fields.flag("systemDown"),
                fields.choice("failing", IncidentAnswers.Failing.class),
                fields.flag("alternativeExists"));
    }

    @Nullable
    IncidentAnswers answers() {
        return IncidentAnswers.ofGiven(systemDown, failing, alternativeExists);
    }
}
