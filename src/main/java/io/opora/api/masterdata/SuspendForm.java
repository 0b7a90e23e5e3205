package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a contract does not hold, and since when. */
@Schema(
        name = "SuspensionToStart",
        requiredProperties = {"reason", "revision"},
        example = """
                {"reason": "не оплачен январь 2026 года", "from": "2026-02-20T00:00:00+03:00", "revision": 1}""")
record SuspendForm(
        @Schema(description = "The customer reads it", maxLength = 500) @Nullable
        String reason,

        @Schema(description = "Without it now; not in the future") @Nullable
        Instant from,

        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    static SuspendForm read(Fields fields) {
        return new SuspendForm(fields.text("reason", 2000), fields.instant("from"), Revision.read(fields));
    }
}
