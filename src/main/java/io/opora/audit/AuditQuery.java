package io.opora.audit;

import org.jspecify.annotations.Nullable;

/** Which changes to show; what is null does not matter. */
public record AuditQuery(
        @Nullable EntityType type,
        @Nullable String entityId,
        @Nullable String by) {}
