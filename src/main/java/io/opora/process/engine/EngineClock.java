package io.opora.process.engine;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/** Makes the engine read the application's clock, so that timers and deadlines live in the same time. */
@Component
class EngineClock extends AbstractProcessEnginePlugin {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // The engine's own ClockUtil reads joda-time; setting ClockUtil itself would undo this.
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
