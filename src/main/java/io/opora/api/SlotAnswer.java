package io.opora.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opora.calendar.Slot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A stretch of open time that counts. */
@Schema(name = "Slot")
record SlotAnswer(
        OffsetDateTime from,
        OffsetDateTime to,
        @Schema(example = "PT8H") String length,

        @Schema(description = "true: it has not passed yet") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Boolean ahead) {

    static SlotAnswer of(Slot slot) {
        return of(slot, null);
    }

    static SlotAnswer ahead(Slot slot) {
        return of(slot, true);
    }

    private static SlotAnswer of(Slot slot, @Nullable Boolean ahead) {
        return new SlotAnswer(
                Iso.time(slot.from()),
                Iso.time(slot.to()),
                Duration.between(slot.from(), slot.to()).toString(),
                ahead);
    }
}
