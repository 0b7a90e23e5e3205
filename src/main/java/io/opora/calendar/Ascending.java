package io.opora.calendar;

import java.util.Arrays;

/**
 * Ascending non-negative numbers with a rough index by their leading bits, so that a search looks at one or two of
 * evenly spread numbers instead of halving them all.
 */
final class Ascending {

    private final long[] values;
    private final int[] firsts;
    private final int shift;

    Ascending(long[] values) {
        this.values = values;
        long max = values.length == 0 ? 0 : values[values.length - 1];
        this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(max / (2L * values.length + 1)));
        this.firsts = new int[(int) (max >>> shift) + 2];
        int next = 0;
        for (int bucket = 0; bucket < firsts.length; bucket++) {
            while (next < values.length && values[next] >>> shift < bucket) {
                next++;
            }
            firsts[bucket] = next;
        }
    }

    long get(int index) {
        return values[index];
    }

    /** The index of the last number that is not above the key, or -1. */
    int floor(long key) {
        if (key < 0) {
            return -1;
        }
        long bucket = key >>> shift;
        if (bucket >= firsts.length - 1) {
            return values.length - 1;
        }
        int first = firsts[(int) bucket];
        int found = Arrays.binarySearch(values, first, firsts[(int) bucket + 1], key);
        return found >= 0 ? found : -found - 2;
    }
}
