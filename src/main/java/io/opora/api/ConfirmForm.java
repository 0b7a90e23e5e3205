package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who confirmed a request and how, where the staff record it. */
@Schema(example = """
        {"text": "Подтвердила Анна Орлова по телефону."}""")
record ConfirmForm(
        @Schema(description = "Needed from the staff", maxLength = 50_000) @Nullable
        String text) {

    static final ConfirmForm EMPTY = new ConfirmForm(null);

    static ConfirmForm read(Fields fields) {
        return new ConfirmForm(fields.text("text", TicketForm.LONGEST_TEXT));
    }
}
