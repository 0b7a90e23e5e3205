package io.opora.api;

import io.opora.ticket.DeadlineState;
import io.opora.ticket.DeadlineView;
import io.opora.ticket.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offered or agreed deadline as the API shows it. */
@Schema(name = "DeadlineOffer", example = """
                {"state": "ACCEPTED", "waitsFor": null, "side": "CUSTOMER", "by": "Анна Контактова",
                 "at": "2026-03-02T11:00:00+03:00", "dueAt": "2026-03-25T12:00:00+03:00", "reason": "Отчёт нужен до конца квартала.",
                 "decidedBy": "Егор Инженеров", "decidedAt": "2026-03-02T12:30:00+03:00", "decisionReason": "Успеем.",
                 "versions": [
                   {"version": 1, "side": "PROVIDER", "by": "Егор Инженеров", "at": "2026-03-02T09:00:00+03:00",
                    "dueAt": "2026-03-27T18:00:00+03:00", "reason": "Выйдет в 7.25."},
                   {"version": 2, "side": "CUSTOMER", "by": "Анна Контактова", "at": "2026-03-02T11:00:00+03:00",
                    "dueAt": "2026-03-25T12:00:00+03:00", "reason": "Отчёт нужен до конца квартала."}]}""")
record DeadlineAnswer(
        @Schema(
                description =
                        "OPEN waits for the other side of the last offer; ACCEPTED is in force; SUPERSEDED and VOIDED"
                                + " were accepted or offered and are not any more: by another agreement, by a priority 1 or 2")
        DeadlineState state,

        @Schema(description = "The side that has to decide; null when nothing is open") @Nullable
        Side waitsFor,

        @Schema(description = "The last offer's side") Side side,

        @Schema(description = "Who made the last offer") String by,

        @Schema(description = "When the last offer was made")
        OffsetDateTime at,

        @Schema(description = "The deadline offered last, or agreed on")
        OffsetDateTime dueAt,

        String reason,

        @Schema(description = "Who accepted, declined or withdrew it; Opora where nobody did") @Nullable
        String decidedBy,

        @Nullable OffsetDateTime decidedAt,
        @Nullable String decisionReason,

        @Schema(description = "All versions, oldest first") List<Version> versions) {

    @Schema(name = "DeadlineVersion")
    record Version(int version, Side side, String by, OffsetDateTime at, OffsetDateTime dueAt, String reason) {

        static Version of(DeadlineView.Offer offer) {
            return new Version(
                    offer.version(),
                    offer.side(),
                    offer.byName(),
                    Iso.time(offer.offeredAt()),
                    Iso.time(offer.dueAt()),
                    offer.reason());
        }
    }

    static DeadlineAnswer of(DeadlineView deadline) {
        Version last = Version.of(deadline.lastOffer());
        return new DeadlineAnswer(
                deadline.state(),
                waitsFor(deadline),
                last.side(),
                last.by(),
                last.at(),
                last.dueAt(),
                last.reason(),
                deadline.settledByName(),
                Iso.timeOrNull(deadline.settledAt()),
                deadline.settledReason(),
                deadline.offers().stream().map(Version::of).toList());
    }

    private static @Nullable Side waitsFor(DeadlineView deadline) {
        if (deadline.awaits(Side.CUSTOMER)) {
            return Side.CUSTOMER;
        }
        return deadline.awaits(Side.PROVIDER) ? Side.PROVIDER : null;
    }
}
