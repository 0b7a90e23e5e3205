package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when a contract goes on. */
@Schema(
        name = "Prolongation",
        requiredProperties = {"validTo", "revision"},
        example = """
                {"validTo": "2028-12-31", "monthlyFee": 195000, "revision": 1}""")
record ProlongForm(
        @Schema(description = "The new last day") @Nullable LocalDate validTo,

        @Schema(description = "Without it as before") @Nullable
        BigDecimal monthlyFee,

        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    static ProlongForm read(Fields fields) {
        return new ProlongForm(fields.requiredDate("validTo"), fields.amount("monthlyFee"), Revision.read(fields));
    }
}
