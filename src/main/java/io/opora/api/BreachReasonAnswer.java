package io.opora.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opora.ticket.BreachCategory;
import io.opora.ticket.BreachReasonView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why a promise was broken.
 *
 * @param by        who told it, by name
 * @param decidedBy which manager decided, by name
 */
@Schema(name = "BreachReason", example = """
                {"breachedAt": "2026-03-02T13:00:00+03:00", "category": "WAITED_FOR_VENDOR",
                 "text": "Исправление ждали от поставщика базы данных.", "by": "Егор Инженеров", "at": "2026-03-02T15:00:00+03:00",
                 "state": "APPROVED", "decidedBy": "Мария Руководителева", "decidedAt": "2026-03-03T10:00:00+03:00", "comment": null,
                 "earlier": [
                   {"breachedAt": "2026-03-02T13:00:00+03:00", "category": "COMPLEXITY", "text": "Не успели.", "by": "Егор Инженеров",
                    "at": "2026-03-02T14:00:00+03:00", "state": "RETURNED", "decidedBy": "Мария Руководителева",
                    "decidedAt": "2026-03-02T14:30:00+03:00", "comment": "Что именно не успели?"}]}""")
record BreachReasonAnswer(
        @Schema(description = "The due instant that was missed")
        OffsetDateTime breachedAt,

        BreachCategory category,
        String text,
        String by,
        OffsetDateTime at,

        @Schema(allowableValues = {"PROPOSED", "RETURNED", "APPROVED", "VOID"})
        String state,

        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String comment,

        @Schema(description = "What was told of this clock's breaches before, oldest first")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<BreachReasonAnswer> earlier) {

    /** @param known names people */
    static BreachReasonAnswer of(
            BreachReasonView reason, UnaryOperator<String> known, @Nullable List<BreachReasonAnswer> earlier) {
        return new BreachReasonAnswer(
                Iso.time(reason.breachedAt()),
                reason.category(),
                reason.text(),
                known.apply(reason.by()),
                Iso.time(reason.at()),
                reason.state(),
                reason.decidedBy() == null ? null : known.apply(reason.decidedBy()),
                Iso.timeOrNull(reason.decidedAt()),
                reason.comment(),
                earlier);
    }
}
