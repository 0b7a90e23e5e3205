package io.opora.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One change.
 *
 * @param id     grows with time
 * @param by     the staff member's user id, or {@link AuditTrail#SYSTEM}
 * @param before the values that the change replaced, by name; a name that is missing had no value
 * @param after  the values it gave
 */
public record AuditEntry(
        long id,
        Instant at,
        String by,
        EntityType type,
        String entityId,
        AuditAction action,
        JsonNode before,
        JsonNode after) {}
