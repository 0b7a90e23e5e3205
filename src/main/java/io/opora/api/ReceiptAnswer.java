package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deadline receipt: what the promise is founded on, and each stretch of time that counted or did not. */
@Schema(name = "DeadlineReceipt")
record ReceiptAnswer(
        ContractAnswer contract,

        @Schema(description = "The row of the table service-level, or own-term where the contract says otherwise")
        String rule,

        int tableVersion,
        String calendar,
        int calendarVersion,
        String budget,

        @Schema(description = "Whether the deadline lies beyond the last year whose public holidays are decreed")
        boolean provisional,

        @Schema(description = "Counted, and ahead of a running clock up to its deadline")
        List<SlotAnswer> slots,

        List<Pause> pauses,

        @Schema(description = "The same in a person's words, by Accept-Language")
        String explanation) {

    /** The contract of the promise. */
    @Schema(name = "PromiseContract")
    record ContractAnswer(
            String number,
            int version,

            @com.fasterxml.jackson.annotation.JsonProperty("package")
            String supportPackage) {}

    /**
     * A time that did not count.
     *
     * @param cause what the customer was asked: QUESTION, SOLUTION, STEP
     * @param to    null while open
     * @param by    who opened it, by name
     */
    @Schema(name = "Pause")
    record Pause(
            String cause, OffsetDateTime from, @Nullable OffsetDateTime to, String by) {}
}
