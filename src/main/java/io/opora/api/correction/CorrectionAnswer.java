package io.opora.api.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opora.api.Iso;
import io.opora.api.Names;
import io.opora.sla.Budget;
import io.opora.sla.ClockKind;
import io.opora.sla.CorrectionRequest;
import io.opora.sla.CorrectionState;
import io.opora.sla.CorrectionView;
import io.opora.ticket.TicketNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction as the API shows it. */
@Schema(name = "Correction", example = """
                {"id": "5b0c3c1e-6f0e-4c55-9a0d-0d6a2f0c7a11", "state": "APPROVED", "kind": "CALENDAR",
                 "reason": "Постановление от 20.02.2026: 9 марта — выходной",
                 "what": {"calendar": "BASIC_SERVICE_HOURS", "calendarVersion": 3, "startedFrom": "2026-03-01T00:00:00+03:00",
                          "startedTo": "2026-04-01T00:00:00+03:00"},
                 "previewedBy": "manager", "previewedByName": "Мария Руководителева", "previewedAt": "2026-03-10T09:00:00+03:00",
                 "decidedBy": "manager", "decidedByName": "Мария Руководителева", "decidedAt": "2026-03-10T09:20:00+03:00",
                 "decisionReason": null, "selected": 120, "changed": 3, "unchanged": 117, "applied": 3, "skipped": 0}""")
record CorrectionAnswer(
        UUID id,
        CorrectionState state,
        CorrectionRequest.Kind kind,
        String reason,
        What what,

        @Schema(description = "The user id") String previewedBy,
        String previewedByName,
        OffsetDateTime previewedAt,

        @Schema(description = "The user id of whoever approved or rejected it") @Nullable
        String decidedBy,

        @Nullable String decidedByName,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decisionReason,

        @Schema(description = "How many clocks were looked at", example = "120")
        int selected,

        @Schema(description = "How many of them come to another result", example = "3")
        int changed,

        @Schema(example = "117") int unchanged,

        @Schema(
                description =
                        "Once approved: how many ledgers were added to; of open clocks also those whose result stays")
        int applied,

        @Schema(
                description =
                        "Once approved: how many were left alone, because the clock had changed after the preview")
        int skipped) {

    /** What was asked for. */
    @Schema(name = "CorrectionSubject")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record What(
            @Nullable String calendar,
            @Nullable Integer calendarVersion,
            @Nullable ClockKind clock,
            @Nullable Integer priority,
            @Nullable Integer amount,
            Budget.@Nullable Unit unit,
            @Nullable String pauseCause,
            @Nullable OffsetDateTime pauseFrom,
            @Nullable OffsetDateTime pauseTo,
            @Nullable List<String> tickets,
            @Nullable UUID customer,
            @Nullable OffsetDateTime startedFrom,
            @Nullable OffsetDateTime startedTo) {

        static What of(CorrectionView correction) {
            CorrectionRequest request = correction.request();
            return new What(
                    request.calendar(),
                    correction.calendarVersion(),
                    request.clock(),
                    request.priority(),
                    request.amount(),
                    request.unit(),
                    request.pauseCause(),
                    Iso.timeOrNull(request.pauseFrom()),
                    Iso.timeOrNull(request.pauseTo()),
                    request.tickets().isEmpty()
                            ? null
                            : request.tickets().stream().map(TicketNumber::of).toList(),
                    request.customer(),
                    Iso.timeOrNull(request.startedFrom()),
                    Iso.timeOrNull(request.startedTo()));
        }
    }

    static CorrectionAnswer of(CorrectionView correction, Names names) {
        String decidedBy = correction.decidedBy();
        return new CorrectionAnswer(
                correction.id(),
                correction.state(),
                correction.request().kind(),
                correction.reason(),
                What.of(correction),
                correction.previewedBy(),
                names.of(correction.previewedBy()),
                Iso.time(correction.previewedAt()),
                decidedBy,
                decidedBy == null ? null : names.of(decidedBy),
                Iso.timeOrNull(correction.decidedAt()),
                correction.decisionReason(),
                correction.selected(),
                correction.changed(),
                correction.selected() - correction.changed(),
                correction.applied(),
                correction.skipped());
    }
}
