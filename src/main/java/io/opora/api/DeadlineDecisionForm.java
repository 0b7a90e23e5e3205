package io.opora.api;

import io.opora.ticket.DeadlineDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the other side says to an offered deadline. */
@Schema(requiredProperties = "decision", example = """
                {"decision": "COUNTER", "dueAt": "2026-03-17T12:00:00+03:00", "reason": "Отчёт нужен раньше."}""")
record DeadlineDecisionForm(
        DeadlineDecision decision,

        @Schema(
                description =
                        "For COUNTER the other deadline, with an offset. With ACCEPT it may tell the deadline that was"
                                + " seen: if another one is offered by now, nothing is accepted")
        @Nullable
        Instant dueAt,

        @Schema(description = "Needed for DECLINE and COUNTER", maxLength = 50_000) @Nullable
        String reason) {

    static DeadlineDecisionForm read(Fields fields) {
        return new DeadlineDecisionForm(
                fields.requiredChoice("decision", DeadlineDecision.class),
                fields.instant("dueAt"),
                fields.text("reason", TicketForm.LONGEST_TEXT));
    }
}
