package io.opora.api;

import io.opora.contract.Channel;
import io.opora.ticket.Spent;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an engineer says to the customer with an action. */
@Schema(requiredProperties = "text", example = """
        {"text": "Какая версия у вас установлена?"}""")
record TextForm(
        @Schema(maxLength = 50_000) String text,
        @Schema(nullable = true) Channel channel,

        @Schema(description = "Time spent, noted with the message", minimum = "1", maximum = "1440") @Nullable
        Integer minutes,

        @Schema(description = "Whether the customer pays for that time; without it no") @Nullable
        Boolean billable) {

    @Nullable
    Spent spent() {
        return SpentFields.spent(minutes, billable);
    }

    // With a required field missing, nobody gets to see the form.
    static TextForm read(Fields fields) {
        @Nullable Channel channel = fields.choice("channel", Channel.class);
        return new TextForm(
                fields.requiredText("text", TicketForm.LONGEST_TEXT),
                channel == null ? Channel.CABINET : channel,
                SpentFields.minutes(fields),
                SpentFields.billable(fields));
    }
}
