package io.opora.api;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of keys. Their age is measured by the database's own clock: a time-lapse must not let them expire. */
@Repository
class StoredAnswers {

    private final JdbcClient jdbc;

    StoredAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the key for this transaction, a new one or one whose day is over; waits for another transaction that has it.
     *
     * @return false when there is an answer already
     */
    boolean take(IdempotencyKey key, String requestHash) {
        int taken = jdbc.sql("insert into opora.idempotency_key (principal, key, request_hash)"
                        + " values (:principal, :key, :hash) on conflict (principal, key) do update"
                        + " set request_hash = :hash, created_at = now()"
                        + " where idempotency_key.created_at < now() - interval '24 hours'")
                .params(parameters(key))
                .param("hash", requestHash)
                .update();
        return taken == 1;
    }

    void keep(IdempotencyKey key, StoredAnswer answer) {
        jdbc.sql("update opora.idempotency_key set status = :status, location = :location, body = :body"
                        + " where principal = :principal and key = :key")
                .params(parameters(key))
                .param("status", answer.status())
                .param("location", answer.location())
                .param("body", answer.body())
                .update();
    }

    Kept find(IdempotencyKey key) {
        return jdbc.sql("select request_hash, status, location, body from opora.idempotency_key"
                        + " where principal = :principal and key = :key")
                .params(parameters(key))
                .query((row, number) -> new Kept(
                        row.getString("request_hash"),
                        new StoredAnswer(row.getInt("status"), row.getString("location"), row.getString("body"))))
                .single();
    }

    /** An answer and the request it was given to. */
    record Kept(String requestHash, StoredAnswer answer) {}

    /** Some at a time, so that nobody waits long; what another transaction is at stays for the next. */
    void removeExpired() {
        jdbc.sql("delete from opora.idempotency_key where ctid in (select ctid from opora.idempotency_key"
                        + " where created_at < now() - interval '24 hours' limit 100 for update skip locked)")
                .update();
    }

    private static Map<String, String> parameters(IdempotencyKey key) {
        return Map.of("principal", key.principal(), "key", key.key());
    }
}
