package io.opora.api;

import io.opora.contract.Scope;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a request turned out to be about, and how that was found. */
@Schema(
        requiredProperties = {"scope", "reason"},
        example = """
                {"scope": "CUSTOMISATION", "reason": "Ошибка в отчёте, который дорабатывал клиент."}""")
record ScopeForm(
        @Schema(allowableValues = {"CUSTOMISATION", "NETWORKS", "OPERATING_SYSTEMS"})
        Scope scope,

        @Schema(maxLength = 50_000) String reason) {

    // With a required field missing, nobody gets to see the form.
    static ScopeForm read(Fields fields) {
        return new ScopeForm(
                fields.requiredChoice("scope", Scope.class), fields.requiredText("reason", TicketForm.LONGEST_TEXT));
    }
}
