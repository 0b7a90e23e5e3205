package io.opora.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.Outcome;
import io.opora.sla.Promise;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The deadline receipt: what the promise is founded on, each stretch of time that counted or did not, and a sum that adds up.
 * Where several promises hold a clock, contract, rule, calendar, budget and sum are those of the one that runs out first.
 */
@Schema(name = "DeadlineReceipt")
record ReceiptAnswer(
        @Schema(description = "Of a receipt that was asked for alone")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Clock clock,

        ContractAnswer contract,

        @Schema(
                description =
                        "The row of the table service-level, own-term where the contract says otherwise, correction"
                                + " where a manager put the terms right, or what names an agreement")
        String rule,

        @Schema(description = "Of the table service-level; 0 for an agreement")
        int tableVersion,

        String calendar,
        int calendarVersion,

        @Schema(
                description =
                        "In the unit of the contract; of an agreement the open time from countedFrom to the agreed instant",
                example = "P3D")
        String budget,

        @Schema(
                description =
                        "When this promise began to count: an upgrade or an agreement begins later than its clock")
        OffsetDateTime countedFrom,

        @Schema(description = "The number of the promise that runs out first, as in promises")
        int promise,

        @Schema(description = "Whether the deadline lies beyond the last year whose public holidays are decreed")
        boolean provisional,

        @Schema(description = "Counted, and ahead of a running clock up to its deadline")
        List<SlotAnswer> slots,

        Sum sum,
        List<Pause> pauses,

        @Schema(description = "All that was promised, oldest first: each but the first is a change of target")
        List<PromiseAnswer> promises,

        @Schema(description = "What stays in the ledger and does not count")
        List<Voided> voided,

        @Schema(description = "The same in a person's words, by Accept-Language")
        String explanation) {

    /** What the receipt is about. */
    @Schema(name = "ReceiptClock")
    record Clock(
            UUID id,
            String ticket,
            ClockKind kind,
            int cycle,
            ClockState state,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime breachedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Outcome outcome) {}

    /** The contract of the promise. */
    @Schema(name = "PromiseContract")
    record ContractAnswer(
            String number,
            int version,

            @JsonProperty("package") String supportPackage) {

        static ContractAnswer of(Promise promise) {
            return new ContractAnswer(
                    promise.contractNumber(),
                    promise.contractVersion(),
                    promise.supportPackage().name());
        }
    }

    /**
     * In open time of the calendar. {@code counted + ahead = budget} for a clock that runs in time; {@code remaining = budget −
     * counted} always, below zero once the budget is used up.
     */
    @Schema(name = "ReceiptSum")
    record Sum(
            @Schema(description = "A business day is 24 open hours of its calendar", example = "PT72H")
            String budget,

            @Schema(description = "What the slots that have passed add up to", example = "PT8H")
            String counted,

            @Schema(
                    description = "What the slots ahead add up to; zero unless the clock runs in time",
                    example = "PT64H")
            String ahead,

            @Schema(example = "PT64H") String remaining) {}

    /**
     * A time that did not count.
     *
     * @param cause  what the customer was asked: QUESTION, SOLUTION, STEP
     * @param to     null while open
     * @param by     who opened it, by name
     * @param length the open time that it kept from counting, unless another pause did already
     */
    @Schema(name = "Pause")
    record Pause(
            String cause,
            OffsetDateTime from,
            @Nullable OffsetDateTime to,
            String by,

            @Schema(description = "Its open time by the calendar that counts", example = "PT3H")
            String length) {}

    /**
     * One of the promises.
     *
     * @param agreedFor the instant that both sides agreed on
     * @param corrects  the number of the promise whose place it takes
     * @param by        whose act it was, by name
     * @param outcome   null while it is open, and when another took its place before it was broken
     */
    @Schema(name = "ReceiptPromise")
    record PromiseAnswer(
            @Schema(description = "From 0; a person reads from 1")
            int number,

            Promise.Basis basis,
            int priority,

            @Schema(description = "Of an agreement: as when it was made, in whole minutes")
            String budget,

            String calendar,
            int calendarVersion,
            ContractAnswer contract,
            String rule,
            int tableVersion,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OffsetDateTime agreedFor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer corrects,

            OffsetDateTime madeAt,
            String by,
            @Nullable String why,
            @Nullable OffsetDateTime breachedAt,
            @Nullable Outcome outcome) {}

    /**
     * A breach or a pause that does not count.
     *
     * @param type    BREACH or PAUSE
     * @param promise whose breach it was
     * @param cause   of the pause
     * @param at      when the breach was, or the pause began
     * @param by      who took it back, by name
     */
    @Schema(name = "VoidedFact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voided(
            String type,
            @Nullable Integer promise,
            @Nullable String cause,
            OffsetDateTime at,
            OffsetDateTime voidedAt,
            String by,
            @Nullable String why) {}
}
