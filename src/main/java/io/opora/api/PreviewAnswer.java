package io.opora.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.sla.DeadlinePreview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a package promises for a request, without a ticket; null where it promises nothing. */
@Schema(name = "SlaPreview")
record PreviewAnswer(
        @JsonProperty("package") SupportPackage supportPackage,
        ServiceKind service,
        int priority,
        OffsetDateTime registeredAt,
        @Nullable Deadline reaction,
        @Nullable Deadline resolution) {

    @Schema(name = "PreviewedDeadline")
    record Deadline(
            @Schema(example = "PT24H") String budget,
            OffsetDateTime dueAt,

            @Schema(description = "Whether the deadline lies beyond the last year whose public holidays are decreed")
            boolean provisional,

            String calendar,
            int calendarVersion,

            @Schema(description = "The row of the table service-level")
            String rule,

            int tableVersion,
            List<SlotAnswer> slots,

            @Schema(description = "The same in a person's words, by Accept-Language")
            String explanation) {

        static Deadline of(DeadlinePreview preview, Instant registeredAt, Language language) {
            return new Deadline(
                    preview.target().budget().iso(),
                    Iso.time(preview.dueAt()),
                    preview.provisional(),
                    preview.target().calendar(),
                    preview.calendarVersion(),
                    preview.target().rule(),
                    preview.target().tableVersion(),
                    preview.slots().stream().map(SlotAnswer::of).toList(),
                    new Explanation(language).of(preview, registeredAt));
        }
    }
}
