package io.opora.security;

import io.opora.security.ApiTokenRow.OwnerKind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal tokens of the HTTP API. They live in real time, not in the application's clock: a time-lapse must not let
 * them expire.
 */
@Service
@Transactional
public class ApiTokens {

    private final ApiTokenRows rows;
    private final TokenOwners owners;
    private final StaffPrincipals staff;
    private final Clock clock;

    @Autowired
    ApiTokens(ApiTokenRows rows, TokenOwners owners, StaffPrincipals staff) {
        this(rows, owners, staff, Clock.systemUTC());
    }

    ApiTokens(ApiTokenRows rows, TokenOwners owners, StaffPrincipals staff, Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A token as it is shown once, to its owner.
     *
     * @param id to revoke it by
     * @param plain what goes after {@code Authorization: Bearer}; stored nowhere
     */
    public record IssuedToken(UUID id, String plain) {

        @Override
        public String toString() {
            return "IssuedToken[" + id + "]";
        }
    }

    /** Issues a token; without {@code expiresAt} it is valid until revoked. */
    public IssuedToken issueForContact(UUID contactId, String label, @Nullable Instant expiresAt) {
        return issue(OwnerKind.CONTACT, contactId.toString(), label, expiresAt);
    }

    /** Issues a token; without {@code expiresAt} it is valid until revoked or until the person leaves. */
    public IssuedToken issueForStaff(String staffId, String label, @Nullable Instant expiresAt) {
        return issue(OwnerKind.STAFF, staffId, label, expiresAt);
    }

    /** Makes a known token valid. For demo data only; nothing happens if it is registered already. */
    public void registerForContact(UUID contactId, String label, String plainToken) {
        register(OwnerKind.CONTACT, contactId.toString(), label, plainToken);
    }

    /** Makes a known token valid. For demo data only; nothing happens if it is registered already. */
    public void registerForStaff(String staffId, String label, String plainToken) {
        register(OwnerKind.STAFF, staffId, label, plainToken);
    }

    /** From now on the token opens nothing. An unknown id and a second time change nothing. */
    public void revoke(UUID tokenId) {
        rows.findById(tokenId).ifPresent(row -> row.revoke(now()));
    }

    /** The owner of a valid token. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<OporaPrincipal> ownerOf(String plainToken) {
        return owners.find(TokenHash.of(plainToken), clock.instant()).flatMap(this::principal);
    }

    private Optional<? extends OporaPrincipal> principal(TokenOwners.Owner owner) {
        return switch (owner.kind()) {
            case CONTACT -> Optional.of(new ContactPrincipal(UUID.fromString(owner.id())));
            case STAFF -> staff.find(owner.id());
        };
    }

    private IssuedToken issue(OwnerKind kind, String ownerId, String label, @Nullable Instant expiresAt) {
        var plain = TokenHash.newToken();
        var row = rows.save(new ApiTokenRow(TokenHash.of(plain), kind, ownerId, label, now(), expiresAt));
        return new IssuedToken(row.id(), plain);
    }

    private void register(OwnerKind kind, String ownerId, String label, String plain) {
        var hash = TokenHash.of(plain);
        if (!rows.existsByTokenHash(hash)) {
            rows.save(new ApiTokenRow(hash, kind, ownerId, label, now(), null));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
