package io.opora.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A half-open stretch of time {@code [from, to)}: open time that was counted, or a pause.
 *
 * @throws IllegalArgumentException when {@code to} is before {@code from}
 */
public record Slot(Instant from, Instant to) {

    public Slot {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A slot ends before it starts: %s to %s".formatted(from, to));
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** What is left of this slot around a hole: no, one or two pieces. */
    Stream<Slot> without(Slot hole) {
        if (!hole.from.isBefore(to) || !from.isBefore(hole.to)) {
            return Stream.of(this);
        }
        return Stream.of(new Slot(from, later(from, hole.from)), new Slot(earlier(to, hole.to), to))
                .filter(Slot::isNotEmpty);
    }

    /** The same time in ascending order, where overlapping and touching slots are one and empty ones are gone. */
    static List<Slot> merged(Collection<Slot> slots) {
        List<Slot> merged = new ArrayList<>(slots.size());
        slots.stream()
                .filter(Slot::isNotEmpty)
                .sorted(Comparator.comparing(Slot::from))
                .forEach(slot -> append(merged, slot));
        return List.copyOf(merged);
    }

    private static void append(List<Slot> merged, Slot next) {
        int last = merged.size() - 1;
        if (last >= 0 && !next.from.isAfter(merged.get(last).to)) {
            Slot joined = merged.get(last);
            merged.set(last, new Slot(joined.from, later(joined.to, next.to)));
        } else {
            merged.add(next);
        }
    }

    private boolean isNotEmpty() {
        return from.isBefore(to);
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
