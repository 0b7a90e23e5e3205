package io.opora.api;

import io.opora.contract.Channel;
import io.opora.ticket.Spent;
import io.opora.ticket.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message to write; without more it is public and comes through the cabinet. */
@Schema(name = "NewMessage", requiredProperties = "text", example = """
                {"text": "Перезапустите службу и попробуйте ещё раз.", "visibility": "PUBLIC"}""")
record MessageForm(
        @Schema(maxLength = 50_000) String text,

        @Schema(description = "INTERNAL: staff only, a note without effect on clocks", nullable = true)
        Visibility visibility,

        @Schema(nullable = true) Channel channel,

        @Schema(description = "Time spent, noted with the message; staff only", minimum = "1", maximum = "1440")
        @Nullable
        Integer minutes,

        @Schema(description = "Whether the customer pays for that time; without it no") @Nullable
        Boolean billable) {

    @Nullable
    Spent spent() {
        return SpentFields.spent(minutes, billable);
    }

    // With a required field missing, nobody gets to see the form.
    static MessageForm read(Fields fields) {
        @Nullable Visibility visibility = fields.choice("visibility", Visibility.class);
        @Nullable Channel channel = fields.choice("channel", Channel.class);
        return new MessageForm(
                fields.requiredText("text", TicketForm.LONGEST_TEXT),
                visibility == null ? Visibility.PUBLIC : visibility,
                channel == null ? Channel.CABINET : channel,
                SpentFields.minutes(fields),
                SpentFields.billable(fields));
    }
}
