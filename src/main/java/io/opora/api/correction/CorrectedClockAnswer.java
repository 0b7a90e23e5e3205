package io.opora.api.correction;

import io.opora.api.Iso;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.CorrectedClock;
import io.opora.sla.Outcome;
import io.opora.sla.Result;
import io.opora.ticket.TicketNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clock before and after its correction, as the API shows it. */
@Schema(name = "CorrectedClock", example = """
                {"id": "0e8b7a52-3a63-4f0e-8f0b-2f5f3a1d9c40", "ticket": "OP-1042", "kind": "RESOLUTION", "cycle": 1, "changes": true,
                 "before": {"state": "ENDED", "dueAt": "2026-03-09T12:00:00+03:00", "remaining": null,
                            "breachedAt": "2026-03-09T12:00:00+03:00", "outcome": "BREACHED"},
                 "after": {"state": "ENDED", "dueAt": "2026-03-10T12:00:00+03:00", "remaining": null, "breachedAt": null,
                           "outcome": "KEPT"},
                 "effect": "APPLIED"}""")
record CorrectedClockAnswer(
        UUID id,
        @Schema(example = "OP-1042") String ticket,
        ClockKind kind,
        int cycle,

        @Schema(description = "Whether it comes to another result")
        boolean changes,

        ResultAnswer before,
        ResultAnswer after,

        @Schema(description = "null before the approval, and where nothing is to be done")
        CorrectedClock.@Nullable Effect effect) {

    /**
     * @param dueAt     null while paused
     * @param remaining of a paused clock
     */
    @Schema(name = "ClockResult")
    record ResultAnswer(
            ClockState state,
            @Nullable OffsetDateTime dueAt,
            @Nullable String remaining,
            @Nullable OffsetDateTime breachedAt,

            @Schema(description = "null while the promise is open") @Nullable
            Outcome outcome) {

        static ResultAnswer of(Result result) {
            return new ResultAnswer(
                    result.state(),
                    Iso.timeOrNull(result.dueAt()),
                    result.remaining() == null ? null : Iso.exactDuration(result.remaining()),
                    Iso.timeOrNull(result.breachedAt()),
                    result.outcome());
        }
    }

    static CorrectedClockAnswer of(CorrectedClock clock) {
        return new CorrectedClockAnswer(
                clock.clockId(),
                TicketNumber.of(clock.ticketId()),
                clock.kind(),
                clock.cycle(),
                clock.changes(),
                ResultAnswer.of(clock.before()),
                ResultAnswer.of(clock.after()),
                clock.effect());
    }
}
