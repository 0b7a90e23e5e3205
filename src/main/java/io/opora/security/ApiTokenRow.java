package io.opora.security;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "api_token")
class ApiTokenRow {

    enum OwnerKind {
        CONTACT,
        STAFF
    }

    @Id
    private UUID id;

    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private OwnerKind ownerKind;

    private String ownerId;
    private String label;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;

    protected ApiTokenRow() {}

    ApiTokenRow(
            String tokenHash,
            OwnerKind ownerKind,
            String ownerId,
            String label,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.tokenHash = tokenHash;
        this.ownerKind = ownerKind;
        this.ownerId = ownerId;
        this.label = label;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    UUID id() {
        return id;
    }
}
