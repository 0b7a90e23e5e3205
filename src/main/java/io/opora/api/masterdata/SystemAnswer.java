package io.opora.api.masterdata;

import io.opora.contract.CustomerSystem;
import io.opora.contract.SystemView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's system as the API shows it. */
@Schema(name = "System")
record SystemAnswer(
        UUID id,
        UUID customerId,
        @Schema(example = "Основная база") String name,
        CustomerSystem.Purpose purpose,
        CustomerSystem.Hosting hosting,

        @Schema(description = "Of the software", example = "7.24.3") @Nullable
        String version,

        @Schema(description = "false: used no more") boolean active,

        @Schema(description = "Grows with each change") int revision) {

    static SystemAnswer of(SystemView system) {
        return new SystemAnswer(
                system.id(),
                system.customerId(),
                system.details().name(),
                system.details().purpose(),
                system.details().hosting(),
                system.details().version(),
                system.active(),
                system.revision());
    }
}
