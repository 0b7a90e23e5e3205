package io.opora.api.masterdata;

import com.fasterxml.jackson.databind.JsonNode;
import io.opora.api.Iso;
import io.opora.api.Names;
import io.opora.audit.AuditAction;
import io.opora.audit.AuditEntry;
import io.opora.audit.EntityType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A change as the API shows it. */
@Schema(name = "Change", example = """
        {"at": "2026-03-02T09:00:00+03:00", "by": "lead", "byName": "Ольга Ветрова", "type": "CONTACT",
         "id": "0b6f5f6e-3c1d-4a53-9f3a-0c5c7c1d2e3f", "action": "CHANGED",
         "before": {"role": "OTHER"}, "after": {"role": "DEPUTY"}}""")
record AuditAnswer(
        OffsetDateTime at,
        @Schema(description = "The user id") String by,
        String byName,
        EntityType type,
        String id,
        AuditAction action,

        @Schema(description = "Only the values that differ; a name that is missing had no value", type = "object")
        JsonNode before,

        @Schema(type = "object") JsonNode after) {

    static AuditAnswer of(AuditEntry entry, Names names) {
        return new AuditAnswer(
                Iso.time(entry.at()),
                entry.by(),
                names.of(entry.by()),
                entry.type(),
                entry.entityId(),
                entry.action(),
                entry.before(),
                entry.after());
    }
}
