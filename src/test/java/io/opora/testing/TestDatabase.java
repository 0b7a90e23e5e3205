package io.opora.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the database between tests: all tables of ours, and what the engine keeps of running and past processes.
 * Deployments, users, groups and authorizations stay, and so does each table whose comment in the database begins with
 * "Reference data".
 */
public class TestDatabase {

    private static final String OURS = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'opora' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
               and coalesce(obj_description(c.oid, 'pg_class'), '') not ilike 'reference data%'
            """;

    private static final String ENGINES = """
            select tablename from pg_tables
             where schemaname = 'public' and (tablename like 'act_hi_%' or tablename like 'act_ru_%')
               and tablename not in ('act_ru_authorization', 'act_ru_filter', 'act_ru_jobdef', 'act_ru_job',
                                     'act_ru_event_subscr')
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public TestDatabase(JdbcTemplate jdbc, PlatformTransactionManager transactionManager) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    public void clean() {
        transaction.executeWithoutResult(status -> {
            // Deleting row by row is far quicker than truncating when there are few; the order no longer matters.
            jdbc.execute("set local session_replication_role = replica");
            deleteAll(jdbc.queryForList(OURS, String.class));
            deleteAll(jdbc.queryForList(ENGINES, String.class));
            // What waits for the start of a process belongs to its deployment.
            jdbc.update("delete from act_ru_event_subscr where proc_inst_id_ is not null");
            jdbc.update("delete from act_ru_job where process_instance_id_ is not null or process_def_id_ is null");
            jdbc.update("delete from act_ge_bytearray where deployment_id_ is null");
        });
    }

    private void deleteAll(List<String> tables) {
        tables.forEach(table -> jdbc.update("delete from " + table));
    }
}
