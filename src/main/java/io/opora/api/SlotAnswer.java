package io.opora.api;

import io.opora.calendar.Slot;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.OffsetDateTime;

/** A stretch of open time that counts. */
@Schema(name = "Slot")
record SlotAnswer(
        OffsetDateTime from,
        OffsetDateTime to,
        @Schema(example = "PT8H") String length) {

    static SlotAnswer of(Slot slot) {
        return new SlotAnswer(
                Iso.time(slot.from()),
                Iso.time(slot.to()),
                Duration.between(slot.from(), slot.to()).toString());
    }
}
