package io.opora.process.engine;

import io.opora.decision.UnknownDecisionTableException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which version of each table answers in this transaction: asked once for all of them, since one action asks several, and
 * anew in the next transaction, so that a deployment holds at once on every node. The engine's own query costs three times
 * as much and brings what nobody needs here.
 */
@Component
@Scope(scopeName = TransactionScope.NAME, proxyMode = ScopedProxyMode.TARGET_CLASS)
class NewestTables {

    /** @param id of the one version, which never changes */
    record Version(String key, String id, int number) {}

    private static final String NEWEST = """
            select distinct on (key_) key_, id_, version_ from public.act_re_decision_def
            where tenant_id_ is null order by key_, version_ desc""";

    private final JdbcClient database;
    private @Nullable Map<String, Version> byKey;

    NewestTables(JdbcClient database) {
        this.database = database;
    }

    /** @throws UnknownDecisionTableException when no table of this name is deployed */
    Version find(String table) {
        if (byKey == null) {
            byKey = database
                    .sql(NEWEST)
                    .query((row, number) -> new Version(row.getString(1), row.getString(2), row.getInt(3)))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Version::key, Function.identity()));
        }
        Version newest = byKey.get(table);
        if (newest == null) {
            throw new UnknownDecisionTableException(table);
        }
        return newest;
    }
}
