package io.opora.bench.generator;

import io.opora.calendar.BusinessCalendar;
import io.opora.sla.ClockEvent;
import io.opora.sla.ClockState;
import io.opora.sla.Promise;
import io.opora.sla.SlaClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a mould. Moved to another time its row may not be moved alike, because the calendar counts otherwise there: it
 * is folded anew.
 */
record ClockMould(UUID id, Promise promise, BusinessCalendar calendar, List<ClockEvent> ledger) {

    /** The shares of the budget at which something happens: what the table {@code escalation} says as it is packaged. */
    private static final SortedSet<Integer> MILESTONES = new TreeSet<>(List.of(50, 75, 100, 150));

    /**
     * @param passed          when each milestone and the breach of the ledger took effect, by the event's place in it
     * @param nextMilestoneAt null when none lies ahead, or nobody knows when
     */
    record Row(
            UUID clock,
            @Nullable Instant dueAt,
            @Nullable Long remainingMillis,
            @Nullable Instant breachedAt,
            @Nullable Instant nextMilestoneAt,
            boolean isRunning,
            Map<Integer, Instant> passed) {}

    /**
     * @param move  of each instant
     * @param quiet until when nothing may happen to a running clock
     * @return empty when a clock with just these events cannot have been there then
     */
    Optional<Row> at(UnaryOperator<Instant> move, Instant quiet) {
        Map<Integer, Instant> passed = new TreeMap<>();
        List<ClockEvent> events = moved(move, passed);
        SlaClock clock = SlaClock.of(promise, calendar, events);
        ClockEvent last = events.get(events.size() - 1);
        Optional<Integer> next = clock.nextMilestone(MILESTONES);
        boolean early = events.stream().anyMatch(event -> event.effectiveAt().isAfter(event.recordedAt()));
        if (early || next.isPresent() && clock.used(last.effectiveAt()).compareTo(share(next.get())) >= 0) {
            return Optional.empty();
        }
        boolean running = clock.state() == ClockState.RUNNING;
        Instant nextAt = clock.isOpen() ? next.flatMap(clock::instantOf).orElse(null) : null;
        if (running && nextAt != null && nextAt.isBefore(quiet)) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                id,
                clock.dueAt().orElse(null),
                clock.state() == ClockState.PAUSED
                        ? clock.remaining(last.effectiveAt()).toMillis()
                        : null,
                clock.breachedAt().orElse(null),
                nextAt,
                running,
                passed));
    }

    /** A milestone passes when its share is used up, wherever the rest is moved to. */
    private List<ClockEvent> moved(UnaryOperator<Instant> move, Map<Integer, Instant> passed) {
        SlaClock bare = SlaClock.of(
                promise,
                calendar,
                ledger.stream()
                        .filter(event -> !isPassage(event))
                        .map(event -> with(event, move.apply(event.effectiveAt()), move))
                        .toList());
        List<ClockEvent> events = new ArrayList<>();
        for (int seq = 0; seq < ledger.size(); seq++) {
            ClockEvent event = ledger.get(seq);
            Instant at = move.apply(event.effectiveAt());
            if (isPassage(event)) {
                at = bare.instantOf(event.percent() == null ? 100 : event.percent())
                        .orElseThrow();
                passed.put(seq, at);
            }
            events.add(with(event, at, move));
        }
        return events;
    }

    private static boolean isPassage(ClockEvent event) {
        return event.type() == ClockEvent.Type.MILESTONE || event.type() == ClockEvent.Type.BREACHED;
    }

    private Duration share(int percent) {
        return promise.budget().working().multipliedBy(percent).dividedBy(100);
    }

    private static ClockEvent with(ClockEvent event, Instant effectiveAt, UnaryOperator<Instant> move) {
        return new ClockEvent(
                event.type(),
                effectiveAt,
                move.apply(event.recordedAt()),
                event.cause(),
                event.percent(),
                event.actor(),
                event.why(),
                event.promise());
    }
}
