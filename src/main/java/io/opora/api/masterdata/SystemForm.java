package io.opora.api.masterdata;

import io.opora.api.Fields;
import io.opora.contract.CustomerSystem;
import io.opora.contract.SystemDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's system to create, or as it is to be. */
@Schema(
        name = "SystemToKeep",
        requiredProperties = {"name", "purpose", "hosting"},
        example = """
                {"name": "Основная база", "purpose": "PRODUCTION", "hosting": "ON_SITE", "version": "7.24.3",
                 "revision": 0}""")
record SystemForm(
        @Schema(description = "One of a kind at the customer", maxLength = 100) @Nullable
        String name,

        CustomerSystem.@Nullable Purpose purpose,
        CustomerSystem.@Nullable Hosting hosting,

        @Schema(description = "Of the software", maxLength = 50) @Nullable
        String version,

        @Schema(description = Revision.ABOUT) @Nullable Integer revision) {

    static SystemForm read(Fields fields) {
        return new SystemForm(
                fields.text("name", 1000),
                fields.choice("purpose", CustomerSystem.Purpose.class),
                fields.choice("hosting", CustomerSystem.Hosting.class),
                fields.text("version", 1000),
                Revision.read(fields));
    }

    SystemDetails details() {
        return new SystemDetails(name, purpose, hosting, version);
    }
}
