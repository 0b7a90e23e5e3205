package io.opora.bench;

import java.lang.management.ManagementFactory;

/**
 * How fast the machine is at this moment. Machines that share their processors with others differ by half within minutes,
 * without any of the usual signs; figures of two moments compare only as far as this one agrees.
 */
final class Yardstick {

    private static final long ROUNDS = 200_000_000;

    /** Read by nobody: keeps the arithmetic from being optimised away. */
    @SuppressWarnings("unused")
    private static volatile long result;

    private Yardstick() {}

    /** @return milliseconds of processor time that the same arithmetic takes on one processor */
    static double millis() {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long sum = 1;
        for (long round = 0; round < ROUNDS; round++) {
            sum = sum * 31 + round;
        }
        result = sum;
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    }

    /** @param before measured before the part was played; both times nothing else was at work */
    static Figure around(String part, double before) {
        return Figure.of(part, "the machine: the same arithmetic, before and after", (before + millis()) / 2, "ms");
    }
}
