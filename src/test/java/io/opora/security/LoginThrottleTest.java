package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HERE = "192.0.2.1";

    private Instant now = Instant.parse("2026-03-02T06:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(new MovableClock());

    @BeforeEach
    void nineWrongPasswords() {
        for (int i = 1; i < LoginThrottle.ATTEMPTS; i++) {
            throttle.failed("engineer", HERE);
        }
    }

    @Test
    void theTenthFailureWithinTheMinuteIsTheLast() {
        assertThat(throttle.mustWait("engineer", HERE)).isFalse();
        throttle.failed("engineer", HERE);
        assertThat(throttle.mustWait("engineer", HERE)).isTrue();
    }

    @Test
    void theWaitEndsWithTheMinute() {
        throttle.failed("engineer", HERE);
        now = now.plus(LoginThrottle.WINDOW).minusMillis(1);
        assertThat(throttle.mustWait("engineer", HERE)).isTrue();
        now = now.plusMillis(1);
        assertThat(throttle.mustWait("engineer", HERE)).isFalse();
        throttle.failed("engineer", HERE);
        assertThat(throttle.mustWait("engineer", HERE)).isFalse();
    }

    @Test
    void othersAreNotConcerned() {
        throttle.failed("engineer", HERE);
        assertThat(throttle.mustWait("engineer", "192.0.2.2")).isFalse();
        assertThat(throttle.mustWait("lead", HERE)).isFalse();
    }

    @Test
    void theRightPasswordForgivesTheWrongOnes() {
        throttle.succeeded("engineer", HERE);
        throttle.failed("engineer", HERE);
        assertThat(throttle.mustWait("engineer", HERE)).isFalse();
    }

    private class MovableClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
