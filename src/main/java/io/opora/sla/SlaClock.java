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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a pure function of its ledger: events in, state and deadline out. Nothing here reads the time or a database,
 * so any result can be computed again and explained.
 *
 * <p>The clock runs while no pause cause is open. In time means strictly before the due instant; a breach happened at that
 * instant, whenever it was noticed, and a breached clock runs on until the work is done.
 */
public final class SlaClock {

    private final Promise promise;
    private final BusinessCalendar calendar;
    private final List<Slot> ran = new ArrayList<>();
    private final Set<String> pauseCauses = new LinkedHashSet<>();
    private final SortedSet<Integer> milestones = new TreeSet<>();
    private Duration usedBefore = Duration.ZERO;
    private @Nullable Instant runningSince;
    private @Nullable Instant breachedAt;
    private @Nullable Instant endedAt;
    private boolean cancelled;

    private SlaClock(Promise promise, BusinessCalendar calendar) {
        this.promise = promise;
        this.calendar = calendar;
    }

    /**
     * @param calendar the very version of the calendar that the promise names
     * @param ledger   the clock's events in the order of their recording
     */
    public static SlaClock of(Promise promise, BusinessCalendar calendar, List<ClockEvent> ledger) {
        SlaClock clock = new SlaClock(promise, calendar);
        Set<String> neverPaused = ledger.stream()
                .filter(event -> event.type() == ClockEvent.Type.PAUSE_VOIDED)
                .map(ClockEvent::cause)
                .collect(Collectors.toSet());
        ledger.stream().filter(event -> !neverPaused.contains(event.cause())).forEach(clock::apply);
        return clock;
    }

    private void apply(ClockEvent event) {
        switch (event.type()) {
            case STARTED -> runningSince = event.effectiveAt();
            case PAUSE_ADDED -> {
                pauseCauses.add(event.cause());
                stopRunning(event.effectiveAt());
            }
            case PAUSE_REMOVED -> {
                pauseCauses.remove(event.cause());
                if (pauseCauses.isEmpty()) {
                    runningSince = event.effectiveAt();
                }
            }
            case PAUSE_VOIDED -> {} // its pause was left out
            case MILESTONE -> milestones.add(event.percent());
            case BREACHED -> breachedAt = event.effectiveAt();
            case KEPT, ENDED_LATE -> end(event.effectiveAt());
            case CANCELLED -> {
                cancelled = true;
                end(event.effectiveAt());
            }
        }
    }

    private void end(Instant at) {
        stopRunning(at);
        pauseCauses.clear();
        endedAt = at;
    }

    private void stopRunning(Instant at) {
        if (runningSince != null) {
            ran.add(new Slot(runningSince, at));
            usedBefore = usedBefore.plus(calendar.between(runningSince, at));
            runningSince = null;
        }
    }

    public Promise promise() {
        return promise;
    }

    public ClockState state() {
        if (cancelled) {
            return ClockState.CANCELLED;
        }
        if (endedAt != null) {
            return ClockState.ENDED;
        }
        return runningSince == null ? ClockState.PAUSED : ClockState.RUNNING;
    }

    /** Empty while the promise is open, and for a clock cancelled before any breach. */
    public Optional<Outcome> outcome() {
        if (breachedAt != null) {
            return Optional.of(Outcome.BREACHED);
        }
        return state() == ClockState.ENDED ? Optional.of(Outcome.KEPT) : Optional.empty();
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean isPausedBy(String cause) {
        return pauseCauses.contains(cause);
    }

    public Optional<Instant> breachedAt() {
        return Optional.ofNullable(breachedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Open time counted against the budget up to an instant. */
    public Duration used(Instant at) {
        return runningSince == null ? usedBefore : usedBefore.plus(calendar.between(runningSince, at));
    }

    /** What is left of the budget; below zero, minus the working time since the due instant. */
    public Duration remaining(Instant at) {
        return promise.budget().working().minus(used(at));
    }

    /**
     * The deadline: where the budget is used up if nothing pauses any more. Empty while paused, since it moves on; after the
     * breach the instant that was missed.
     */
    public Optional<Instant> dueAt() {
        if (state() == ClockState.PAUSED) {
            return Optional.empty();
        }
        if (breachedAt != null) {
            return breachedAt();
        }
        if (endedAt != null) {
            return Optional.of(calendar.plus(endedAt, promise.budget().working().minus(usedBefore)));
        }
        return instantOf(100);
    }

    /** When this share of the budget is or was used up; empty while a pause keeps that from being known. */
    public Optional<Instant> instantOf(int percent) {
        Duration left = promise.budget().working().multipliedBy(percent).dividedBy(100);
        for (Slot interval : ran) {
            Duration counted = calendar.between(interval.from(), interval.to());
            if (counted.compareTo(left) >= 0) {
                return Optional.of(calendar.plus(interval.from(), left));
            }
            left = left.minus(counted);
        }
        return runningSince == null ? Optional.empty() : Optional.of(calendar.plus(runningSince, left));
    }

    /** The first of these milestones that has not been recorded yet and lies above every recorded one. */
    public Optional<Integer> nextMilestone(SortedSet<Integer> percents) {
        return percents.stream()
                .filter(percent -> milestones.isEmpty() || percent > milestones.last())
                .findFirst();
    }

    /** The slots of open time that were counted, and those that lie ahead until the deadline of a running clock. */
    public List<Slot> countedSlots() {
        List<Slot> counted = new ArrayList<>();
        ran.forEach(interval -> counted.addAll(calendar.slots(interval.from(), interval.to())));
        if (runningSince != null) {
            Duration left = promise.budget().working().minus(usedBefore);
            if (left.compareTo(Duration.ZERO) > 0) {
                counted.addAll(calendar.explain(runningSince, left));
            }
        }
        return counted;
    }
}
