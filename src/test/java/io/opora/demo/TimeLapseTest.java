package io.opora.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.time.ClockSpeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLapseTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T09:00:00+03:00");

    private final AtomicReference<Instant> real = new AtomicReference<>(Instant.parse("2025-01-01T00:00:00.1234567Z"));

    @TempDir
    Path folder;

    @Test
    void anHourPassesInASecond() {
        TimeLapse clock = new TimeLapse(real::get, MONDAY_MORNING, new ClockSpeed(3600));
        clock.run();
        passReal(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(MONDAY_MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void theApplicationsStartTakesNoTime() {
        TimeLapse clock = new TimeLapse(real::get, MONDAY_MORNING, new ClockSpeed(3600));
        passReal(Duration.ofSeconds(20));
        assertThat(clock.instant()).isEqualTo(MONDAY_MORNING);
        clock.run();
        passReal(Duration.ofSeconds(1));
        assertThat(clock.withZone(ZoneOffset.ofHours(3)).instant()).isEqualTo(MONDAY_MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void atRealSpeedItRunsAtOnce() {
        TimeLapse clock = new TimeLapse(real::get, MONDAY_MORNING, new ClockSpeed(1));
        passReal(Duration.ofSeconds(20));
        assertThat(clock.instant()).isEqualTo(MONDAY_MORNING.plusSeconds(20));
    }

    @Test
    void aRestartGoesOnFromTheMomentReached() {
        ReachedTime reached = start();
        passReal(Duration.ofHours(5));
        reached.close();
        assertThat(ReachedTime.read(file())).contains(MONDAY_MORNING.plus(Duration.ofHours(5 * 3600)));
    }

    @Test
    void aKilledApplicationNeverGoesBack() {
        ReachedTime killed = start();
        Instant last = killed.clock().instant();
        assertThat(ReachedTime.read(file()).orElseThrow()).isAfter(last);
        killed.close();
    }

    @Test
    void aFreshFolderHasReachedNothing() {
        assertThat(ReachedTime.read(file())).isEmpty();
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        Files.writeString(file(), "yesterday");
        assertThatThrownBy(() -> ReachedTime.read(file())).hasMessageContaining(file() + " holds no time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T09:00:00", "tomorrow", "2026-03-02"})
    void aStartNeedsAnOffset(String start) {
        assertThatThrownBy(() -> new TimeSettings(start, 1))
                .hasMessageContaining("with offset")
                .hasMessageContaining(start);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 86_401})
    void aSpeedHasItsRange(long speed) {
        assertThatThrownBy(() -> new TimeSettings(null, speed)).hasMessageContaining("from 1 to 86400");
    }

    private ReachedTime start() {
        TimeLapse clock = new TimeLapse(real::get, MONDAY_MORNING, new ClockSpeed(3600));
        clock.run();
        return ReachedTime.keep(file(), clock);
    }

    private Path file() {
        return folder.resolve("clock");
    }

    private void passReal(Duration duration) {
        real.updateAndGet(now -> now.plus(duration));
    }
}
