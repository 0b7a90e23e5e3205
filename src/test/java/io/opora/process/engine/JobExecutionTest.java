package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.opora.time.ClockSpeed;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobExecutionTest {

    @Test
    void inRealTimeTheSettingsStay() {
        JobExecutor executor = executorAt(1);
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(1000);
        assertThat(executor.getMaxWait()).isEqualTo(5000);
        assertThat(executor.getRejectedJobsHandler()).isInstanceOf(CallerRunsRejectedJobsHandler.class);
    }

    @Test
    void inTimeLapseALockLastsAsLongAsAThreadNeeds() {
        assertThat(executorAt(3600).getLockTimeInMillis() / 3600).isEqualTo(60_000);
    }

    @Test
    void inTimeLapseTimersAreMinutesLateAtMost() {
        Duration wait = Duration.ofMillis(executorAt(3600).getMaxWait()).multipliedBy(3600);
        assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 60, 86_400})
    void atAnySpeedALockOutlivesAPause(long speed) {
        JobExecutor executor = executorAt(speed);
        assertThat(executor.getLockTimeInMillis() / speed).isGreaterThan(10_000);
        assertThat(executor.getWaitTimeInMillis()).isBetween(25, 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1S", "PT-1M", "PT2H"})
    void aLockThatHelpsNobodyIsRefused(String lock) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobSettings(Duration.parse(lock)))
                .withMessageContaining("opora.jobs.lock");
    }

    private static JobExecutor executorAt(long speed) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        JobExecutor executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(1000);
        executor.setMaxWait(5000);
        configuration.setJobExecutor(executor);
        new JobExecution(new ClockSpeed(speed), new JobSettings(Duration.ofMinutes(1))).postInit(configuration);
        return executor;
    }
}
