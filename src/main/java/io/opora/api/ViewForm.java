package io.opora.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the customer thinks of a reclassification. */
@Schema(requiredProperties = "agree", example = """
        {"agree": false, "reason": "Отчёт сдаём сегодня, другого пути у нас нет."}""")
record ViewForm(
        boolean agree,

        @Schema(description = "Needed from who disagrees; everybody on the ticket reads it", maxLength = 50_000)
        @Nullable
        String reason) {

    // With a required field missing, nobody gets to see the form.
    static ViewForm read(Fields fields) {
        return new ViewForm(
                Boolean.TRUE.equals(fields.requiredFlag("agree")), fields.text("reason", TicketForm.LONGEST_TEXT));
    }
}
