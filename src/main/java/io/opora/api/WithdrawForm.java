package io.opora.api;

import io.opora.ticket.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is taken back, and why. */
@Schema(requiredProperties = "reason", example = """
        {"what": "DEADLINE", "reason": "Успеем раньше."}""")
record WithdrawForm(
        @Schema(description = "Needed where several proposals of one's own side are open") @Nullable
        Proposal what,

        @Schema(description = "The customer reads why a deadline was taken back, and nothing else", maxLength = 50_000)
        String reason) {

    static WithdrawForm read(Fields fields) {
        return new WithdrawForm(
                fields.choice("what", Proposal.class), fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
