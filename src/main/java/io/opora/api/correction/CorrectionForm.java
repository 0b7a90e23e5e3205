package io.opora.api.correction;

import io.opora.api.Fields;
import io.opora.refusal.Checks;
import io.opora.sla.Budget;
import io.opora.sla.ClockKind;
import io.opora.sla.CorrectionRequest;
import io.opora.ticket.TicketNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was wrong and about which clocks. */
@Schema(
        name = "NewCorrection",
        requiredProperties = {"kind", "reason"},
        example = """
                {"kind": "CALENDAR", "calendar": "BASIC_SERVICE_HOURS", "reason": "Постановление от 20.02.2026: 9 марта — выходной",
                 "startedFrom": "2026-03-01T00:00:00+03:00", "startedTo": "2026-04-01T00:00:00+03:00"}""")
record CorrectionForm(
        @Schema(
                description =
                        "CALENDAR: promises made with an older version of a calendar count by its newest. TERMS: another"
                                + " budget or calendar was promised than the contract says. PAUSE: a pause that never was")
        CorrectionRequest.Kind kind,

        @Schema(description = "The customer reads it in the receipt", maxLength = 500)
        String reason,

        @Schema(
                description =
                        "CALENDAR: which one. TERMS: the right one, in its newest version, if the calendar was wrong",
                example = "BASIC_SERVICE_HOURS")
        @Nullable
        String calendar,

        @Schema(description = "TERMS: whose term was wrong") @Nullable
        ClockKind clock,

        @Schema(description = "TERMS: only promises of this priority", minimum = "1", maximum = "4") @Nullable
        Integer priority,

        @Schema(description = "TERMS: the right budget, if it was wrong", example = "4") @Nullable
        Integer amount,

        @Schema(description = "TERMS: the unit of the budget")
        Budget.@Nullable Unit unit,

        @Schema(description = "PAUSE: its kind of cause, as in the receipt; without it any", example = "QUESTION")
        @Nullable
        String pauseCause,

        @Schema(description = "PAUSE: when it began, as in the receipt") @Nullable
        Instant pauseFrom,

        @Schema(description = "PAUSE: all that began from pauseFrom until before this instant") @Nullable
        Instant pauseTo,

        @Schema(description = "The clocks of these tickets, instead of a period's", example = "[\"OP-1042\"]")
        List<String> tickets,

        @Schema(description = "Of a period's clocks only those of this customer, by UUID") @Nullable
        UUID customer,

        @Schema(description = "The clocks that started from this instant on") @Nullable
        Instant startedFrom,

        @Schema(description = "… and before this one") @Nullable
        Instant startedTo) {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NAME = 60;
    private static final int LOWEST_PRIORITY = 4;
    private static final int LARGEST_AMOUNT = 100_000;

    // With a required field missing, nobody gets to see the form.
    static CorrectionForm read(Fields fields) {
        return new CorrectionForm(
                fields.requiredChoice("kind", CorrectionRequest.Kind.class),
                fields.requiredText("reason", LONGEST_TEXT),
                fields.text("calendar", LONGEST_NAME),
                fields.choice("clock", ClockKind.class),
                fields.number("priority", 1, LOWEST_PRIORITY),
                fields.number("amount", 1, LARGEST_AMOUNT),
                fields.choice("unit", Budget.Unit.class),
                fields.text("pauseCause", LONGEST_NAME),
                fields.instant("pauseFrom"),
                fields.instant("pauseTo"),
                fields.texts("tickets", LONGEST_NAME),
                fields.uuid("customer"),
                fields.instant("startedFrom"),
                fields.instant("startedTo"));
    }

    /** @throws io.opora.refusal.WrongFields when a text is no ticket's number */
    CorrectionRequest request() {
        Checks checks = new Checks();
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < tickets.size(); i++) {
            var key = TicketNumber.parse(tickets.get(i));
            checks.require(key.isPresent(), "tickets[" + i + "]", "correction.unknown-ticket");
            key.ifPresent(keys::add);
        }
        checks.refuseIfAny();
        return new CorrectionRequest(
                kind,
                reason,
                calendar,
                clock,
                priority,
                amount,
                unit,
                pauseCause,
                pauseFrom,
                pauseTo,
                keys,
                customer,
                startedFrom,
                startedTo);
    }
}
