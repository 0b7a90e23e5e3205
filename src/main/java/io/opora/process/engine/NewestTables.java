package io.opora.process.engine;

import io.opora.decision.UnknownDecisionTableException;
import io.opora.transaction.PerTransaction;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which version of each table answers in this transaction: asked once for all of them, since one action asks several, and
 * anew in the next transaction, so that a deployment holds at once on every node. The engine's own query costs three times
 * as much and brings what nobody needs here.
 */
@Component
class NewestTables {

    /** @param id of the one version, which never changes */
    record Version(String key, String id, int number) {}

    private static final String NEWEST = """
            select distinct on (key_) key_, id_, version_ from public.act_re_decision_def
            where tenant_id_ is null order by key_, version_ desc""";

    private final JdbcClient database;
    private final PerTransaction<Map<String, Version>> byKey = new PerTransaction<>(this::ask);

    NewestTables(JdbcClient database) {
        this.database = database;
    }

    /** @throws UnknownDecisionTableException when no table of this name is deployed */
    Version find(String table) {
        Version newest = byKey.get().get(table);
        if (newest == null) {
            throw new UnknownDecisionTableException(table);
        }
        return newest;
    }

    private Map<String, Version> ask() {
        return database
                .sql(NEWEST)
                .query((row, number) -> new Version(row.getString(1), row.getString(2), row.getInt(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Version::key, Function.identity()));
    }
}
