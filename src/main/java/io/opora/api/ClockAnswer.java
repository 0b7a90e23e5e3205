package io.opora.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock as the API shows it. */
@Schema(name = "Clock")
record ClockAnswer(
        UUID id,
        ClockKind kind,
        int cycle,
        int priority,
        ClockState state,

        @Schema(description = "P3D counts business days of its calendar", example = "PT4H")
        String budget,

        @Schema(example = "PREMIUM_SERVICE_HOURS") String calendar,
        OffsetDateTime startedAt,

        @Schema(description = "null while paused") @Nullable OffsetDateTime dueAt,

        @Schema(description = "Whether the deadline lies beyond the last year whose public holidays are decreed")
        boolean provisional,

        @Schema(description = "The due instant that was missed") @Nullable
        OffsetDateTime breachedAt,

        @Nullable OffsetDateTime endedAt,
        @Nullable Outcome outcome,

        @Schema(description = "Open time left; below zero after the due instant", example = "PT3H12M") @Nullable
        String remaining,

        @Schema(description = "The next milestone, in % of the budget") @Nullable
        Integer nextMilestone,

        @Nullable OffsetDateTime nextMilestoneAt,
        List<Event> events,

        @Schema(description = "Why the promise was broken, as last told; for the staff only")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        BreachReasonAnswer breachReason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReceiptAnswer receipt) {

    /**
     * A fact of the clock's ledger.
     *
     * @param cause   of a pause: what the customer was asked
     * @param percent of a milestone
     * @param by      who caused it, by name
     */
    @Schema(name = "ClockEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            ClockEvent.Type type,
            OffsetDateTime effectiveAt,
            OffsetDateTime recordedAt,
            @Nullable Integer percent,
            @Nullable String cause,
            @Nullable String why,
            String by) {}
}
