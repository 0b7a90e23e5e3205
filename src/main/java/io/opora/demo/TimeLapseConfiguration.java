package io.opora.demo;

import io.opora.time.ClockSpeed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The demo's clock, for application and engine. Sessions, tokens and rate limits stay in real time. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties(TimeSettings.class)
class TimeLapseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TimeLapseConfiguration.class);

    /** Goes on from the last moment reached in this data folder, or from a later start that was asked for. */
    @Bean
    ReachedTime reachedTime(TimeSettings settings, DataFolder folder) {
        InstantSource real = InstantSource.system();
        Path file = folder.resolve("clock");
        Instant wanted = settings.start().orElseGet(real::instant);
        Optional<Instant> reached = ReachedTime.read(file);
        Instant start = reached.filter(wanted::isBefore).orElse(wanted);
        if (settings.start().isPresent() && start.isAfter(wanted)) {
            log.info("The clock goes on from {}: this data folder was there already", start);
        } else if (settings.start().isEmpty() && start.isAfter(wanted.plusSeconds(60))) {
            log.info("The clock goes on from {}, ahead of the present: this data folder was there already", start);
        }
        return ReachedTime.keep(file, new TimeLapse(real, start, settings.speed()));
    }

    @Bean
    @Primary
    Clock timeLapse(ReachedTime reached) {
        return reached.clock();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> timeLapseStart(ReachedTime reached) {
        return ready -> reached.clock().run();
    }

    @Bean
    @Primary
    ClockSpeed timeLapseSpeed(TimeSettings settings) {
        return settings.speed();
    }
}
