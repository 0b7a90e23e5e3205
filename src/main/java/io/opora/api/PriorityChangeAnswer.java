package io.opora.api;

import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.PriorityChange;
import io.opora.ticket.PriorityChangeKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A priority that the ticket got and why. */
@Schema(name = "PriorityChange")
record PriorityChangeAnswer(
        @Schema(
                description = "REGISTRATION begins a cycle; DOWNGRADE: work was restored; UPGRADE: it got worse;"
                        + " RECLASSIFICATION: it had been wrong from the start")
        PriorityChangeKind kind,

        int cycle,

        @Schema(description = "Null for the beginning of a cycle") @Nullable
        Integer from,

        int to,

        @Schema(description = "The row of the table priority")
        String rule,

        @Nullable Integer tableVersion,
        @Nullable IncidentAnswers answers,
        @Nullable String reason,

        @Schema(description = "The name of who changed it") String by,

        OffsetDateTime at) {

    static PriorityChangeAnswer of(PriorityChange change) {
        return new PriorityChangeAnswer(
                change.kind(),
                change.cycle(),
                change.from(),
                change.to(),
                change.rule(),
                change.tableVersion(),
                change.answers(),
                change.reason(),
                change.by().name(),
                Iso.time(change.at()));
    }
}
