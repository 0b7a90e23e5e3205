package io.opora.notification;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps letters apart in real time. Thousands of them may wait at once; sent as fast as they can be, they would take a
 * third of the processors from the people and deadlines they tell about, and mail servers refuse such floods.
 */
class Pace {

    private final long nanosApart;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        nanosApart = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /**
     * Returns when the next letter may leave; a pause that was not needed is not made up for.
     *
     * @return false when the thread was told to end, at once
     */
    boolean await() {
        for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(wait);
        }
        next = System.nanoTime() + nanosApart;
        return !Thread.currentThread().isInterrupted();
    }
}
