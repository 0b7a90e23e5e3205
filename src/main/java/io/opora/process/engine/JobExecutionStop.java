package io.opora.process.engine;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Ends the work on jobs before anything they need is taken down: no job is interrupted, and those that were fetched and
 * not begun are given back at once, instead of waiting for the end of their locks. The engine's own way would interrupt
 * its threads and forget what they had still to do.
 */
@Component
class JobExecutionStop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecutionStop.class);

    /** Within the time that a phase of the application's shutdown has. */
    private static final int SECONDS = 25;

    private final ObjectProvider<JobExecutor> executor;
    private final ObjectProvider<ThreadPoolTaskExecutor> threads;
    private volatile boolean running;

    JobExecutionStop(
            ObjectProvider<JobExecutor> executor,
            @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> threads) {
        this.executor = executor;
        this.threads = threads;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        // Once it is inactive, what the threads find in their queue they unlock.
        executor.ifAvailable(JobExecutor::shutdown);
        threads.ifAvailable(pool -> finish(pool.getThreadPoolExecutor()));
    }

    private static void finish(ThreadPoolExecutor pool) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} jobs still run after {} s; they are rolled back and run again",
                        pool.getActiveCount(),
                        SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
