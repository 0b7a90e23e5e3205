package io.opora.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long the calls took and which of them failed. May be used by several threads. */
final class Calls {

    private final Map<String, List<Duration>> durations = new TreeMap<>();
    private final Tally errors = new Tally();

    synchronized void took(String call, Duration duration) {
        durations.computeIfAbsent(call, unknown -> new ArrayList<>()).add(duration);
    }

    Tally errors() {
        return errors;
    }

    synchronized Map<String, Latency> latencies() {
        Map<String, Latency> latencies = new TreeMap<>();
        durations.forEach((call, all) -> latencies.put(call, Latency.of(all)));
        return latencies;
    }

    synchronized Latency overall() {
        return Latency.of(durations.values().stream().flatMap(List::stream).toList());
    }

    record Latency(int calls, Duration median, Duration p95, Duration longest) {

        static Latency of(List<Duration> durations) {
            List<Duration> sorted = durations.stream().sorted().toList();
            return new Latency(sorted.size(), at(sorted, 50), at(sorted, 95), at(sorted, 100));
        }

        /** The nearest rank. */
        private static Duration at(List<Duration> sorted, int percent) {
            int rank = (sorted.size() * percent + 99) / 100;
            return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, rank - 1));
        }
    }
}
