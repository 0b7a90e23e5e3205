package io.opora.time;

/**
 * How fast the application's clock runs.
 *
 * @param factor application time per real time, 1 for a real clock
 */
public record ClockSpeed(long factor) {

    /** Above this a person could no longer follow, and a thread's pause would be hours. */
    private static final long MAXIMUM = 86_400;

    /** @throws IllegalArgumentException when the factor is not between 1 and 86400 */
    public ClockSpeed {
        if (factor < 1 || factor > MAXIMUM) {
            throw new IllegalArgumentException(
                    "The clock's speed is a whole number from 1 to " + MAXIMUM + ", not " + factor);
        }
    }
}
