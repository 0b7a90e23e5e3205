package io.opora.bench.generator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A ticket to be copied.
 *
 * @param origin when it was registered
 * @param lasted until the last thing that happened to it
 */
record Mould(int number, Journey journey, Instant origin, Duration lasted, List<ClockMould> clocks) {

    boolean isStretchable() {
        return !journey.isOpen() && !journey.isLate();
    }
}
