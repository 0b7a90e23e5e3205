package io.opora.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pauses that a clock's ledger tells of, without those that never were. */
final class Pauses {

    private final SlaClock clock;
    private final List<ClockEvent> ledger;
    private final Instant now;

    /** @param clock the fold of the ledger */
    Pauses(SlaClock clock, List<ClockEvent> ledger, Instant now) {
        this.clock = clock;
        this.ledger = ledger;
        this.now = now;
    }

    /** In the order in which they began. */
    List<PauseView> all() {
        Map<String, PauseView> pauses = new LinkedHashMap<>();
        Instant end = clock.endedAt().orElse(null);
        for (ClockEvent event : ledger) {
            String cause = event.cause();
            if (cause != null && event.type() == ClockEvent.Type.PAUSE_ADDED) {
                pauses.put(cause, pause(cause, event.effectiveAt(), end, event.actor()));
            } else if (cause != null && event.type() == ClockEvent.Type.PAUSE_REMOVED) {
                pauses.computeIfPresent(
                        cause, (key, open) -> pause(cause, open.from(), notAfter(end, event.effectiveAt()), open.by()));
            } else if (cause != null && event.type() == ClockEvent.Type.PAUSE_VOIDED) {
                pauses.remove(cause);
            }
        }
        return List.copyOf(pauses.values());
    }

    /** The causes that began in a stretch of time and still count, in the order in which they began. */
    static List<String> begunBetween(Instant from, Instant before, List<ClockEvent> ledger) {
        List<String> begun = new ArrayList<>();
        Set<String> voided = new HashSet<>();
        for (ClockEvent event : ledger) {
            boolean inTime =
                    !event.effectiveAt().isBefore(from) && event.effectiveAt().isBefore(before);
            if (event.type() == ClockEvent.Type.PAUSE_ADDED && inTime && !begun.contains(event.cause())) {
                begun.add(event.cause());
            } else if (event.type() == ClockEvent.Type.PAUSE_VOIDED) {
                voided.add(event.cause());
            }
        }
        begun.removeAll(voided);
        return begun;
    }

    private PauseView pause(String cause, Instant from, @Nullable Instant to, String by) {
        Instant until = to == null ? now : to;
        Instant begin = from.isAfter(until) ? until : from;
        return new PauseView(cause, from, to, by, clock.openTime(now, begin, until));
    }

    private static Instant notAfter(@Nullable Instant end, Instant at) {
        return end != null && at.isAfter(end) ? end : at;
    }
}
