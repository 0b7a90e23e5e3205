package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a pure function of its ledger: events in, state and deadline out. Nothing here reads the time or a database,
 * so any result can be computed again and explained.
 *
 * <p>The clock runs while no pause cause is open. In time means strictly before the due instant; a breach happened at that
 * instant, whenever it was noticed, and a breached clock runs on until the work is done. A change of target opens a new
 * promise on the same clock.
 */
public final class SlaClock {

    private final List<Promise> promises;
    private final Function<Promise, BusinessCalendar> calendars;
    private final RunningTime time = new RunningTime();
    private final Limits limits = new Limits();
    private final Breaches breaches = new Breaches();
    private final List<PromiseView> made = new ArrayList<>();
    private Instant startedAt;
    private Instant lastAt;
    private int inForce;
    private @Nullable Instant endedAt;
    private boolean cancelled;

    private SlaClock(List<Promise> promises, Function<Promise, BusinessCalendar> calendars, Instant startedAt) {
        this.promises = promises;
        this.calendars = calendars;
        this.startedAt = startedAt;
        this.lastAt = startedAt;
    }

    /**
     * A clock with one promise.
     *
     * @param calendar the very version of the calendar that the promise names
     * @param ledger   the clock's events in the order of their recording
     */
    public static SlaClock of(Promise promise, BusinessCalendar calendar, List<ClockEvent> ledger) {
        return of(List.of(promise), any -> calendar, ledger);
    }

    /**
     * @param promises  in the order in which they were made: the first one with the start
     * @param calendars the very version of the calendar that a promise names
     * @param ledger    the clock's events in the order of their recording; the first is its start
     */
    public static SlaClock of(
            List<Promise> promises, Function<Promise, BusinessCalendar> calendars, List<ClockEvent> ledger) {
        SlaClock clock = new SlaClock(promises, calendars, ledger.get(0).effectiveAt());
        Set<String> neverPaused = ledger.stream()
                .filter(event -> event.type() == ClockEvent.Type.PAUSE_VOIDED)
                .map(ClockEvent::cause)
                .collect(Collectors.toSet());
        ledger.stream().filter(event -> !neverPaused.contains(event.cause())).forEach(clock::apply);
        return clock;
    }

    private void apply(ClockEvent event) {
        if (event.effectiveAt().isAfter(lastAt)) {
            lastAt = event.effectiveAt();
        }
        switch (event.type()) {
            case STARTED -> {
                time.start(event.effectiveAt());
                promise(0, event);
            }
            case PAUSE_ADDED -> time.pause(event.cause(), event.effectiveAt());
            case PAUSE_REMOVED -> time.resume(event.cause(), event.effectiveAt());
            case PAUSE_VOIDED -> {} // its pause was left out
            case RETARGETED -> promise(event.promiseNumber(), event);
            case MILESTONE -> breaches.milestone(event.percent(), placeOf(event));
            case BREACHED -> breaches.breached(event.promiseNumber(), placeOf(event), event.effectiveAt());
            case BREACH_VOIDED -> breaches.voided(event.promiseNumber());
            case KEPT, ENDED_LATE -> end(event.effectiveAt());
            case CANCELLED -> {
                cancelled = true;
                end(event.effectiveAt());
            }
        }
    }

    private int placeOf(ClockEvent event) {
        return Promise.placeOf(event.promiseNumber(), promises);
    }

    private void promise(int number, ClockEvent event) {
        Promise promise = promises.get(number);
        BusinessCalendar calendar = calendars.apply(promise);
        if (promise.basis() == Promise.Basis.CORRECTION) {
            limits.correct(promise.corrects(), limit -> limit.corrected(number, promise, calendar), time);
        } else {
            boolean wasAgreed = limits.isAgreed();
            limits.take(Limit.of(number, promise, calendar, countedFrom(promise, event)), promise, time);
            if (promise.basis() == Promise.Basis.AGREEMENT) {
                breaches.agreed(number);
            } else if (wasAgreed && !limits.isAgreed()) {
                breaches.agreementVoided(number);
            }
        }
        if (promise.takesOverFrom(inForce)) {
            inForce = number;
        }
        made.add(new PromiseView(number, promise, event.effectiveAt(), event.actor(), event.why()));
    }

    /** What was wrong from the start counts from the start (R9). */
    private Instant countedFrom(Promise promise, ClockEvent event) {
        return promise.basis() == Promise.Basis.RECLASSIFICATION ? startedAt : event.effectiveAt();
    }

    private void end(Instant at) {
        time.end(at);
        endedAt = at;
    }

    /** The promise in force: the last one made, or what corrected it since. */
    public Promise promise() {
        return promises.get(inForce);
    }

    int promiseNumber() {
        return inForce;
    }

    /** The numbers of the promises that hold the clock, or would if an agreement were void. */
    SortedSet<Integer> promisesThatHold() {
        return limits.promises();
    }

    /** The breaches that count, by the numbers of their promises. */
    SortedMap<Integer, Instant> countingBreaches() {
        return breaches.counting();
    }

    /** All that was promised, oldest first. */
    public List<PromiseView> promises() {
        return made.stream().map(this::withOutcome).toList();
    }

    private PromiseView withOutcome(PromiseView promise) {
        Optional<Instant> breach = breaches.of(promise.number());
        boolean kept = promise.number() == inForce && state() == ClockState.ENDED && !isBroken();
        return promise.ended(breach.orElse(null), kept);
    }

    public ClockState state() {
        if (cancelled) {
            return ClockState.CANCELLED;
        }
        if (endedAt != null) {
            return ClockState.ENDED;
        }
        return time.isRunning() ? ClockState.RUNNING : ClockState.PAUSED;
    }

    /** Empty while the promise is open, and for a clock cancelled before any breach. */
    public Optional<Outcome> outcome() {
        if (breachedAt().isPresent()) {
            return Optional.of(Outcome.BREACHED);
        }
        return state() == ClockState.ENDED ? Optional.of(Outcome.KEPT) : Optional.empty();
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public boolean isPausedBy(String cause) {
        return time.isPausedBy(cause);
    }

    /** The first breach that counts: of the promise in force, or of one before an agreement (R12: it stays). */
    public Optional<Instant> breachedAt() {
        return breaches.first();
    }

    /** Whether the promise in force is broken. */
    boolean isBroken() {
        return breaches.inForcePromise().isPresent();
    }

    /** When the promise in force was broken. */
    Optional<Instant> brokenAt() {
        return breaches.inForceAt();
    }

    /** The number of the broken promise. */
    Optional<Integer> brokenPromise() {
        return breaches.inForcePromise();
    }

    /** Whether an agreed deadline is in force (R12). */
    boolean isAgreed() {
        return limits.isAgreed();
    }

    /** The last instant at which anything took effect. */
    Instant lastAt() {
        return lastAt;
    }

    /** Whether nothing would be promised if the agreed deadline were void (R10). */
    boolean isAgreedOnly() {
        return limits.isAgreedOnly();
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The open time that is allowed by the limit that runs out first. */
    public Duration budget(Instant at) {
        return binding(at).budget();
    }

    /** Open time counted against the budget up to an instant. */
    public Duration used(Instant at) {
        return binding(at).used(time, at);
    }

    /** What is left of the budget; below zero, minus the working time since the due instant. */
    public Duration remaining(Instant at) {
        return binding(at).remaining(time, at);
    }

    private Limit binding(Instant at) {
        return limits.binding(time, endedAt == null ? at : endedAt);
    }

    /**
     * The deadline: where the budget is used up if nothing pauses any more. Empty while paused, since it moves on; after the
     * breach the instant that was missed.
     */
    public Optional<Instant> dueAt() {
        if (state() == ClockState.PAUSED) {
            return Optional.empty();
        }
        if (isBroken()) {
            return brokenAt();
        }
        return Optional.of(dueIfGoingOnAt(lastAt));
    }

    /** The deadline, for a paused clock as if it went on at an instant. */
    Instant dueIfGoingOnAt(Instant at) {
        return brokenAt().orElseGet(() -> binding(at).runsOut(time, endedAt == null ? at : endedAt));
    }

    /** When this share of the budget is or was used up; empty while a pause keeps that from being known. */
    public Optional<Instant> instantOf(int percent) {
        return limits.instantOf(percent, time);
    }

    /** The first of these milestones that lies above every recorded one. */
    public Optional<Integer> nextMilestone(SortedSet<Integer> percents) {
        return percents.stream()
                .filter(percent -> breaches.lastMilestone().stream().allMatch(last -> percent > last))
                .findFirst();
    }

    /** The slots of open time that were counted, and those that lie ahead until the deadline of a running clock. */
    public List<Slot> countedSlots() {
        return binding(lastAt).slots(time);
    }

    /** The account of the limit that runs out first, as it stands at an instant. */
    Account account(Instant at) {
        Limit limit = binding(at);
        Instant until = endedAt != null && endedAt.isBefore(at) ? endedAt : at;
        List<Slot> ahead = isOpen() ? limit.ahead(time, until) : List.of();
        return new Account(limit.promise(), limit.from(), limit.budget(), limit.counted(time, until), ahead);
    }

    /** The open time of the calendar that counts, between two instants. */
    Duration openTime(Instant at, Instant from, Instant to) {
        return binding(at).calendar().between(from, to);
    }
}
