package io.opora.time;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** The clock of domain and engine. It ticks whole milliseconds, because the engine's timers know no more. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    ClockSpeed clockSpeed() {
        return new ClockSpeed(1);
    }
}
