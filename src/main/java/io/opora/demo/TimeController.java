package io.opora.demo;

import io.opora.time.ClockSpeed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what time it is in the demo. */
@RestController
@Profile("demo")
class TimeController {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Clock clock;
    private final ClockSpeed speed;

    TimeController(Clock clock, ClockSpeed speed) {
        this.clock = clock;
        this.speed = speed;
    }

    @GetMapping("/api/v1/demo/time")
    DemoTime time() {
        return new DemoTime(clock.instant().atZone(MOSCOW).toOffsetDateTime(), speed.factor());
    }

    record DemoTime(OffsetDateTime now, long speed) {}
}
