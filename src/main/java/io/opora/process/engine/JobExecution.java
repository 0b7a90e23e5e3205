package io.opora.process.engine;

import io.opora.time.ClockSpeed;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** How timers are fetched and run, in the application's time. */
@Component
@EnableConfigurationProperties(JobSettings.class)
class JobExecution extends AbstractProcessEnginePlugin {

    /** Shorter pauses would keep the database busy with nothing. */
    private static final int SHORTEST_WAIT_MILLIS = 25;

    private final ClockSpeed speed;
    private final JobSettings settings;

    JobExecution(ClockSpeed speed, JobSettings settings) {
        this.speed = speed;
        this.settings = settings;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        JobExecutor executor = configuration.getJobExecutor();
        // When the queue is full the fetching thread helps; the default handler would fetch and drop in a busy loop.
        executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        executor.setLockOwner(owner());
        executor.setLockTimeInMillis((int) settings.lock().toMillis());
        if (speed.factor() > 1) {
            scale(executor);
        }
    }

    /** Whoever looks into the table of jobs sees which node has one; processes in containers all have the same number. */
    private static String owner() {
        return "node:" + ProcessHandle.current().pid() + ":" + UUID.randomUUID();
    }

    /**
     * A job's lock is counted in the application's time, the pauses between two fetches in real time: unscaled, locks
     * would end while their job runs, and timers would fire hours late.
     */
    private void scale(JobExecutor executor) {
        long lock = executor.getLockTimeInMillis() * speed.factor();
        executor.setLockTimeInMillis((int) Math.min(lock, Integer.MAX_VALUE));
        int wait = (int) Math.max(executor.getWaitTimeInMillis() / speed.factor(), SHORTEST_WAIT_MILLIS);
        executor.setWaitTimeInMillis(wait);
        executor.setMaxWait(wait);
        executor.setBackoffTimeInMillis(SHORTEST_WAIT_MILLIS);
        executor.setMaxBackoff(SHORTEST_WAIT_MILLIS);
    }
}
