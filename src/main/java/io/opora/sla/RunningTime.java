package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a clock ran and when it stood still. It stands still while a cause of pause is open (R6). */
final class RunningTime {

    private final List<Slot> ran = new ArrayList<>();
    private final Set<String> causes = new LinkedHashSet<>();

    /** For each calendar the open time of the first 0, 1, 2 … stretches: a clock with many limits asks for it many times. */
    private final Map<BusinessCalendar, List<Duration>> sums = new IdentityHashMap<>();

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
        sums.clear();
    }

    private void stop(Instant at) {
        if (since != null) {
            ran.add(new Slot(since, later(since, at)));
            since = null;
            sums.clear();
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
        Duration used = ran.isEmpty() || until.isBefore(ran.get(ran.size() - 1).to())
                ? sumOfParts(calendar, from, until)
                : sumFrom(calendar, from);
        return since == null ? used : used.plus(calendar.between(later(since, from), until));
    }

    private Duration sumOfParts(BusinessCalendar calendar, Instant from, Instant until) {
        Duration used = Duration.ZERO;
        for (Slot stretch : ran) {
            used = used.plus(calendar.between(later(stretch.from(), from), earlier(stretch.to(), until)));
        }
        return used;
    }

    private Duration sumFrom(BusinessCalendar calendar, Instant from) {
        int first = firstEndingAfter(from);
        if (first == ran.size()) {
            return Duration.ZERO;
        }
        List<Duration> open = sums(calendar);
        return calendar.between(
                        later(ran.get(first).from(), from), ran.get(first).to())
                .plus(open.get(ran.size()))
                .minus(open.get(first + 1));
    }

    /** When the clock had run for this long in a calendar's open time; empty while a pause keeps that from being known. */
    Optional<Instant> usedUp(BusinessCalendar calendar, Instant from, Duration working) {
        Duration left = working;
        int first = firstEndingAfter(from);
        if (first < ran.size()) {
            Instant begin = later(ran.get(first).from(), from);
            Duration counted = calendar.between(begin, ran.get(first).to());
            if (counted.compareTo(left) >= 0) {
                return Optional.of(calendar.plus(begin, left));
            }
            List<Duration> open = sums(calendar);
            Duration before = open.get(first + 1);
            Duration needed = before.plus(left.minus(counted));
            int last = firstReaching(needed, open, first + 1);
            if (last < ran.size()) {
                return Optional.of(calendar.plus(ran.get(last).from(), needed.minus(open.get(last))));
            }
            left = needed.minus(open.get(ran.size()));
        }
        return since == null ? Optional.empty() : Optional.of(calendar.plus(later(since, from), left));
    }

    private int firstEndingAfter(Instant from) {
        int first = 0;
        while (first < ran.size() && !ran.get(first).to().isAfter(from)) {
            first++;
        }
        return first;
    }

    /** The first stretch from one on by whose end so much open time has passed; how many there are, if that has not. */
    private static int firstReaching(Duration needed, List<Duration> open, int from) {
        int low = from;
        int high = open.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (open.get(middle + 1).compareTo(needed) >= 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private List<Duration> sums(BusinessCalendar calendar) {
        return sums.computeIfAbsent(calendar, any -> {
            List<Duration> open = new ArrayList<>(ran.size() + 1);
            Duration sum = Duration.ZERO;
            open.add(sum);
            for (Slot stretch : ran) {
                sum = sum.plus(calendar.between(stretch.from(), stretch.to()));
                open.add(sum);
            }
            return open;
        });
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

    /** The open slots of a calendar that passed while the clock ran, between two instants. */
    List<Slot> slots(BusinessCalendar calendar, Instant from, Instant until) {
        List<Slot> slots = new ArrayList<>();
        for (Slot stretch : stretches()) {
            Instant begin = later(stretch.from(), from);
            Instant end = earlier(stretch.to(), until);
            if (end.isAfter(begin)) {
                slots.addAll(calendar.slots(begin, end));
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
