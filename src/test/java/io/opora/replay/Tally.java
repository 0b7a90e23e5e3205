package io.opora.replay;

import java.util.Map;
import java.util.TreeMap;

/** How often each named thing occurred. May be used by several threads. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String what) {
        count(what, 1);
    }

    synchronized void count(String what, int times) {
        if (times != 0) {
            counts.merge(what, times, Integer::sum);
        }
    }

    synchronized int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** By name. */
    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }
}
