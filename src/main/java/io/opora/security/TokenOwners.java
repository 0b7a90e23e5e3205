package io.opora.security;

import io.opora.security.ApiTokenRow.OwnerKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose token a request carries. Each request asks, so it is one plain statement. */
@Repository
class TokenOwners {

    record Owner(OwnerKind kind, String id) {}

    private static final String OF_VALID = """
            select owner_kind, owner_id from opora.api_token
            where token_hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)""";

    private final JdbcClient database;

    TokenOwners(JdbcClient database) {
        this.database = database;
    }

    /** The owner of a token that is neither revoked nor expired. */
    Optional<Owner> find(String tokenHash, Instant now) {
        return database.sql(OF_VALID)
                .params(tokenHash, Timestamp.from(now))
                .query((row, number) -> new Owner(OwnerKind.valueOf(row.getString(1)), row.getString(2)))
                .optional();
    }
}
