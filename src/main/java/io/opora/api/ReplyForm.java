package io.opora.api;

import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.ReplyDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a message to an ended ticket means. */
@Schema(
        requiredProperties = {"decision", "reason"},
        example = """
                {"decision": "NOTHING", "reason": "Клиент поблагодарил."}""")
record ReplyForm(
        @Schema(description = "REOPEN within the time for it; NEW_TICKET with the reply as its description")
        ReplyDecision decision,

        @Schema(description = "For the staff", maxLength = 50_000)
        String reason,

        @Schema(description = "All three questions or none: without them the last answers stay") @Nullable
        Boolean systemDown,

        IncidentAnswers.@Nullable Failing failing,
        @Nullable Boolean alternativeExists) {

    // With a required field missing, nobody gets to see the form.
    static ReplyForm read(Fields fields) {
        return new ReplyForm(
                fields.requiredChoice("decision", ReplyDecision.class),
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
