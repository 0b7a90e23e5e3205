package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the client saw. */
@Schema(name = "Revision", requiredProperties = "revision", example = """
        {"revision": 3}""")
record RevisionForm(
        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    static RevisionForm read(Fields fields) {
        return new RevisionForm(Revision.read(fields));
    }
}
