package io.opora.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changes. Rows are only ever added. */
@Repository
class AuditEntries {

    private static final String MATCHING = " from opora.audit_entry"
            + " where (cast(:type as varchar) is null or entity_type = :type)"
            + " and (cast(:id as varchar) is null or entity_id = :id)"
            + " and (cast(:by as varchar) is null or by_id = :by)";

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Instant at, String by, EntityType type, String entityId, AuditAction action, Difference difference) {
        jdbc.sql("insert into opora.audit_entry (at, by_id, entity_type, entity_id, action, before, after)"
                        + " values (:at, :by, :type, :id, :action, cast(:before as jsonb), cast(:after as jsonb))")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("type", type.name())
                .param("id", entityId)
                .param("action", action.name())
                .param("before", difference.before().toString())
                .param("after", difference.after().toString())
                .update();
    }

    List<AuditEntry> find(AuditQuery query, int limit, long offset) {
        return matching(
                        "select id, at, by_id, entity_type, entity_id, action, before, after",
                        query,
                        " order by id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    long count(AuditQuery query) {
        return matching("select count(*)", query, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec matching(String what, AuditQuery query, String order) {
        return jdbc.sql(what + MATCHING + order)
                .param("type", query.type() == null ? null : query.type().name())
                .param("id", query.entityId())
                .param("by", query.by());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_id"),
                EntityType.valueOf(row.getString("entity_type")),
                row.getString("entity_id"),
                AuditAction.valueOf(row.getString("action")),
                Difference.read(row.getString("before")),
                Difference.read(row.getString("after")));
    }
}
