package io.opora.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after ten wrong passwords for one account from one address within a minute, that address must
 * wait for the minute to end. Counts per address, so that nobody can shut the owner out; in real time; on each node.
 */
@Component
class LoginThrottle {

    static final int ATTEMPTS = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Above this many the outdated ones are swept out. */
    private static final int REMEMBERED = 10_000;

    private record Attempt(String user, String address) {}

    private record Failures(int count, Instant until) {}

    private final Map<Attempt, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    @Autowired
    LoginThrottle() {
        this(Clock.systemUTC());
    }

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    boolean mustWait(String user, String address) {
        var known = failures.get(new Attempt(user, address));
        return known != null && known.count() >= ATTEMPTS && clock.instant().isBefore(known.until());
    }

    void failed(String user, String address) {
        var now = clock.instant();
        if (failures.size() > REMEMBERED) {
            failures.values().removeIf(old -> !now.isBefore(old.until()));
        }
        failures.merge(
                new Attempt(user, address),
                new Failures(1, now.plus(WINDOW)),
                (known, first) -> now.isBefore(known.until()) ? new Failures(known.count() + 1, known.until()) : first);
    }

    void succeeded(String user, String address) {
        failures.remove(new Attempt(user, address));
    }
}
