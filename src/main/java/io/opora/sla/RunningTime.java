package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a clock ran and when it stood still. It stands still while a cause of pause is open (R6). */
final class RunningTime {

    private final List<Slot> ran = new ArrayList<>();
    private final Set<String> causes = new LinkedHashSet<>();
    private @Nullable Instant since;

    void start(Instant at) {
        since = at;
    }

    void pause(String cause, Instant at) {
        causes.add(cause);
        stop(at);
    }

    void resume(String cause, Instant at) {
        causes.remove(cause);
        if (causes.isEmpty()) {
            since = at;
        }
    }

    /** Stops for good. What ran behind that instant, before anybody knew of the end, never counted. */
    void end(Instant at) {
        stop(at);
        causes.clear();
        ran.replaceAll(slot -> until(slot, at));
        ran.removeIf(slot -> slot.length().isZero());
    }

    private void stop(Instant at) {
        if (since != null) {
            ran.add(new Slot(since, later(since, at)));
            since = null;
        }
    }

    boolean isRunning() {
        return since != null;
    }

    boolean isPausedBy(String cause) {
        return causes.contains(cause);
    }

    /** Open time of a calendar that passed while the clock ran, between two instants. */
    Duration used(BusinessCalendar calendar, Instant from, Instant until) {
        Duration used = Duration.ZERO;
        for (Slot stretch : ran) {
            used = used.plus(calendar.between(later(stretch.from(), from), earlier(stretch.to(), until)));
        }
        return since == null ? used : used.plus(calendar.between(later(since, from), until));
    }

    /** When the clock had run for this long in a calendar's open time; empty while a pause keeps that from being known. */
    Optional<Instant> usedUp(BusinessCalendar calendar, Instant from, Duration working) {
        Duration left = working;
        for (Slot stretch : ran) {
            if (stretch.to().isAfter(from)) {
                Instant begin = later(stretch.from(), from);
                Duration counted = calendar.between(begin, stretch.to());
                if (counted.compareTo(left) >= 0) {
                    return Optional.of(calendar.plus(begin, left));
                }
                left = left.minus(counted);
            }
        }
        return since == null ? Optional.empty() : Optional.of(calendar.plus(later(since, from), left));
    }

    /**
     * When an instant comes that each pause since {@code from} moves by its open time; empty while a pause keeps that from
     * being known. No instant comes while the clock stands still.
     */
    Optional<Instant> moved(BusinessCalendar calendar, Instant from, Instant instant) {
        Duration paused = Duration.ZERO;
        Instant last = from;
        for (Slot stretch : stretches()) {
            if (stretch.to().isAfter(from)) {
                Instant begin = later(stretch.from(), from);
                paused = paused.plus(calendar.between(last, begin));
                Instant comes = later(begin, paused.isZero() ? instant : calendar.plus(instant, paused));
                if (!comes.isAfter(stretch.to())) {
                    return Optional.of(comes);
                }
                last = stretch.to();
            }
        }
        return Optional.empty();
    }

    /** The open slots of a calendar that passed while the clock ran, from an instant on until now known. */
    List<Slot> slots(BusinessCalendar calendar, Instant from) {
        List<Slot> slots = new ArrayList<>();
        for (Slot stretch : ran) {
            if (stretch.to().isAfter(from)) {
                slots.addAll(calendar.slots(later(stretch.from(), from), stretch.to()));
            }
        }
        return slots;
    }

    Optional<Instant> runningSince() {
        return Optional.ofNullable(since);
    }

    private List<Slot> stretches() {
        if (since == null) {
            return ran;
        }
        List<Slot> all = new ArrayList<>(ran);
        all.add(new Slot(since, Instant.MAX));
        return all;
    }

    private static Slot until(Slot slot, Instant end) {
        return new Slot(earlier(slot.from(), end), earlier(slot.to(), end));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
