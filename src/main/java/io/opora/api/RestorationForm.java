package io.opora.api;

import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.Restoration;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the system is now, what works again and what does not yet. */
@Schema(
        requiredProperties = {"systemDown", "failing", "alternativeExists", "restored"},
        example = """
                {"systemDown": false, "failing": "AUXILIARY", "alternativeExists": true,
                 "restored": "Накладные снова проводятся.", "remaining": "Отчёт по складу пока выгружайте вручную."}""")
record RestorationForm(
        boolean systemDown,
        IncidentAnswers.Failing failing,
        boolean alternativeExists,

        @Schema(description = "The functions that work again", maxLength = 20_000)
        String restored,

        @Schema(description = "What is still to be done", maxLength = 20_000) @Nullable
        String remaining) {

    static final int LONGEST_STATEMENT = 20_000;

    // With a required field missing, nobody gets to see the form.
    static RestorationForm read(Fields fields) {
        return new RestorationForm(
                Boolean.TRUE.equals(fields.requiredFlag("systemDown")),
                fields.requiredChoice("failing", IncidentAnswers.Failing.class),
                Boolean.TRUE.equals(fields.requiredFlag("alternativeExists")),
                fields.requiredText("restored", LONGEST_STATEMENT),
                fields.text("remaining", LONGEST_STATEMENT));
    }

    Restoration facts() {
        return new Restoration(new IncidentAnswers(systemDown, failing, alternativeExists), restored, remaining);
    }
}
