package io.opora.nodes;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    public static void until(Supplier<String> what, Duration atMost, BooleanSupplier condition) {
        until(what, PAUSE, atMost, condition);
    }

    /** @param pause between two looks, for a condition that costs something */
    public static void until(Supplier<String> what, Duration pause, Duration atMost, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > atMost.toNanos()) {
                throw new AssertionError("Waited " + atMost + " in vain: " + what.get());
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
