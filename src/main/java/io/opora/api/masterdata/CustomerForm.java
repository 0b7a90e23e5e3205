package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.opora.contract.CustomerDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer to create, or as it is to be. */
@Schema(name = "CustomerToKeep", requiredProperties = "name", example = """
        {"name": "ООО «Ромашка»", "number": "К-0017", "revision": 0}""")
record CustomerForm(
        @Schema(maxLength = 200) @Nullable String name,

        @Schema(description = "In the provider's books; unique", maxLength = 50) @Nullable
        String number,

        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    static CustomerForm read(Fields fields) {
        return new CustomerForm(fields.text("name", 1000), fields.text("number", 1000), Revision.read(fields));
    }

    CustomerDetails details() {
        return new CustomerDetails(name, number);
    }
}
