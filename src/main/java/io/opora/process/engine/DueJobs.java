package io.opora.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Timers are fetched in the order in which they fell due, by an index: without one each fetch of a few reads all that
 * wait, some ten thousand on the morning when many are due at once. The engine's own schema has no such index.
 */
@Component
class DueJobs extends AbstractProcessEnginePlugin {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DueJobs(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setJobExecutorAcquireByDueDate(true);
    }

    /** Only now the engine's tables are there. Nodes that start at once wait for each other. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        transaction.executeWithoutResult(status -> {
            database.sql("select 1 from pg_advisory_xact_lock(hashtext('opora_job_due'))")
                    .query(Integer.class)
                    .single();
            database.sql("create index if not exists opora_job_due on public.act_ru_job (duedate_)")
                    .update();
        });
    }
}
