package io.opora.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    /** Real time is what it is about: nothing moves it, and it only ever takes longer. */
    @Test
    void lettersKeepTheirDistance() {
        Pace pace = new Pace(200);
        pace.await();
        long begin = System.nanoTime();

        for (int letter = 0; letter < 10; letter++) {
            pace.await();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void whoIsToldToStopWaitsNoMore() {
        Pace pace = new Pace(1);
        pace.await();
        Thread.currentThread().interrupt();
        long begin = System.nanoTime();

        assertThat(pace.await()).isFalse();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(900));
    }
}
