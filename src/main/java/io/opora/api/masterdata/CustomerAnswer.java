package io.opora.api.masterdata;

import io.opora.contract.CustomerCard;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as the API shows it. */
@Schema(name = "Customer", example = """
        {"id": "0b6f5f6e-3c1d-4a53-9f3a-0c5c7c1d2e3f", "name": "ООО «Ромашка»", "number": "К-0017", "active": true,
         "revision": 0}""")
record CustomerAnswer(
        UUID id,
        String name,
        @Nullable String number,

        @Schema(description = "false: no customer any more") boolean active,

        @Schema(description = "Grows with each change") int revision) {

    static CustomerAnswer of(CustomerCard card) {
        return new CustomerAnswer(card.id(), card.name(), card.number(), card.active(), card.revision());
    }
}
