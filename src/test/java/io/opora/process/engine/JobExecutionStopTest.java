package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class JobExecutionStopTest {

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void oneThread() {
        threads.setCorePoolSize(1);
        threads.setMaxPoolSize(1);
        threads.initialize();
    }

    @AfterEach
    void end() {
        goOn.countDown();
        threads.shutdown();
    }

    @Test
    void aJobThatRunsIsFinishedAndNotInterrupted() throws Exception {
        threads.execute(this::longJob);
        threads.execute(() -> seen.add("next, active: " + executor.isActive()));
        begun.await();

        var stop = stop();
        stop.start();
        var stopped = CompletableFuture.runAsync(stop::stop);
        executor.inactive.await();
        assertThat(stopped).isNotDone();

        goOn.countDown();
        stopped.get(20, TimeUnit.SECONDS);
        assertThat(seen).containsExactly("job finished", "next, active: false");
        assertThat(stop.isRunning()).isFalse();
    }

    @Test
    void withoutAJobExecutorThereIsNothingToStop() {
        var none = new StaticListableBeanFactory();
        var stop = new JobExecutionStop(
                none.getBeanProvider(JobExecutor.class), none.getBeanProvider(ThreadPoolTaskExecutor.class));
        stop.start();
        stop.stop();
        assertThat(stop.isRunning()).isFalse();
    }

    private void longJob() {
        begun.countDown();
        try {
            goOn.await();
            seen.add("job finished");
        } catch (InterruptedException e) {
            seen.add("job cut in half");
        }
    }

    private final ActiveExecutor executor = new ActiveExecutor();

    private JobExecutionStop stop() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("jobExecutor", executor);
        beans.addBean("camundaTaskExecutor", threads);
        return new JobExecutionStop(
                beans.getBeanProvider(JobExecutor.class), beans.getBeanProvider(ThreadPoolTaskExecutor.class));
    }

    /** Without acquisition: what it hands out is up to the test. */
    private static class ActiveExecutor extends JobExecutor {

        private final CountDownLatch inactive = new CountDownLatch(1);

        ActiveExecutor() {
            isActive = true;
        }

        @Override
        public synchronized void shutdown() {
            isActive = false;
            inactive.countDown();
        }

        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}

        @Override
        public void executeJobs(List<String> jobIds, org.camunda.bpm.engine.impl.ProcessEngineImpl processEngine) {}
    }
}
