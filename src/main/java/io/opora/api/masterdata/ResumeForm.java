package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Since when a contract holds again. */
@Schema(name = "Resumption", requiredProperties = "revision", example = """
        {"at": "2026-03-01T00:00:00+03:00", "revision": 2}""")
record ResumeForm(
        @Schema(description = "Without it now; not in the future") @Nullable
        Instant at,

        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    static ResumeForm read(Fields fields) {
        return new ResumeForm(fields.instant("at"), Revision.read(fields));
    }
}
