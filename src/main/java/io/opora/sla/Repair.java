package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What putting a mistake right adds to a clock's ledger. Nothing that stands there is changed: a wrong promise gets another in
 * its place, a breach that never was is marked void, and one that was overlooked is recorded at its instant.
 */
final class Repair {

    private final ClockFacts clock;
    private final Function<Promise, BusinessCalendar> calendars;
    private final String why;
    private final String by;
    private final Instant now;
    private final SlaClock before;
    private final List<Promise> promises = new ArrayList<>();
    private final List<ClockEvent> events = new ArrayList<>();

    private Repair(
            ClockFacts clock, Function<Promise, BusinessCalendar> calendars, String why, String by, Instant now) {
        this.clock = clock;
        this.calendars = calendars;
        this.why = why;
        this.by = by;
        this.now = now;
        this.before = SlaClock.of(clock.promises(), calendars, clock.ledger());
    }

    /**
     * @param calendars the very version of the calendar that a promise names
     * @param by        the user id of whoever put it right
     */
    static Repair of(
            Mistake mistake,
            ClockFacts clock,
            Function<Promise, BusinessCalendar> calendars,
            String why,
            String by,
            Instant now) {
        Repair repair = new Repair(clock, calendars, why, by, now);
        repair.putRight(mistake);
        if (!repair.events.isEmpty()) {
            repair.settleBreaches();
        }
        return repair;
    }

    private void putRight(Mistake mistake) {
        mistake.pausesThatNeverWere(clock)
                .forEach(cause -> events.add(ClockEvent.pauseVoided(cause, why, clock.pausedSince(cause), now, by)));
        for (int number = 0; number < clock.promises().size(); number++) {
            if (!isCorrected(number)) {
                mistake.corrected(clock, number).ifPresent(this::promise);
            }
        }
    }

    /** Whether another promise stands in the place of this one. */
    private boolean isCorrected(int number) {
        return clock.promises().stream()
                .anyMatch(promise -> promise.corrects() != null && promise.corrects() == number);
    }

    private void promise(Promise correction) {
        promises.add(correction);
        events.add(ClockEvent.retargeted(allPromises().size() - 1, why, now, now, by));
    }

    private void settleBreaches() {
        SortedMap<Integer, Instant> right = new TreeMap<>(Replay.breaches(
                allPromises(), calendars, clock.and(promises, events).ledger(), now));
        before.countingBreaches().forEach((number, at) -> {
            if (!right.remove(placeOf(number), at)) {
                events.add(ClockEvent.breachVoided(number, why, at, now, by));
            }
        });
        right.forEach((place, at) -> events.add(ClockEvent.breached(unbroken(place), at, now, by)));
        if (isOpen() && !repaired().isBroken()) {
            unbroken(placeOf(Promise.inForce(allPromises())));
        }
    }

    /**
     * The number of the promise in a place, of another one on the same terms if that has been broken already: a promise is
     * broken once.
     */
    private int unbroken(int place) {
        int newest = place;
        for (int number = 0; number < allPromises().size(); number++) {
            newest = placeOf(number) == place ? number : newest;
        }
        if (wasBroken(newest)) {
            Promise same = allPromises().get(newest);
            promise(same.correction(newest, same.budget(), same.calendarName(), same.calendarVersion(), same.rule()));
            return allPromises().size() - 1;
        }
        return newest;
    }

    private boolean wasBroken(int number) {
        return clock.ledger().stream()
                .anyMatch(event -> event.type() == ClockEvent.Type.BREACHED && event.promiseNumber() == number);
    }

    private int placeOf(int number) {
        return Promise.placeOf(number, allPromises());
    }

    private List<Promise> allPromises() {
        return clock.and(promises, List.of()).promises();
    }

    ClockFacts clock() {
        return clock;
    }

    boolean isOpen() {
        return before.isOpen();
    }

    boolean voidsABreach() {
        return events.stream().anyMatch(event -> event.type() == ClockEvent.Type.BREACH_VOIDED);
    }

    Result before() {
        return Result.of(before, now);
    }

    Result after() {
        return Result.of(repaired(), now);
    }

    /** The fold with what this adds. */
    SlaClock repaired() {
        ClockFacts repaired = clock.and(promises, events);
        return SlaClock.of(repaired.promises(), calendars, repaired.ledger());
    }

    boolean changesResult() {
        return !before().equals(after());
    }

    /** An open clock needs its right terms for what is still to come; a closed one is left alone if nothing follows. */
    boolean isNeeded() {
        return !events.isEmpty() && (changesResult() || isOpen() && holds());
    }

    /** Whether anything is put right that the clock still goes by. */
    private boolean holds() {
        return promises.isEmpty()
                || promises.stream()
                        .anyMatch(promise -> before.promisesThatHold().contains(promise.corrects()));
    }

    /** In the order of their numbers, which follow those that the clock has. */
    List<Promise> promises() {
        return List.copyOf(promises);
    }

    /** In the order of the ledger. */
    List<ClockEvent> events() {
        return List.copyOf(events);
    }
}
