package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * A clock's history lived through again under its corrected promises and without the pauses that never were: which promises
 * would have been broken when. What people did stays; what only followed from the terms is found anew.
 */
final class Replay {

    private final List<Promise> promises;
    private final Function<Promise, BusinessCalendar> calendars;
    private final List<ClockEvent> lived = new ArrayList<>();

    private Replay(List<Promise> promises, Function<Promise, BusinessCalendar> calendars) {
        this.promises = promises;
        this.calendars = calendars;
    }

    /**
     * @param promises with their corrections
     * @param ledger   with the pauses that were voided
     * @param now      until when an open clock is looked at
     * @return when each promise would have been broken, by the number that it was first made under
     */
    static SortedMap<Integer, Instant> breaches(
            List<Promise> promises,
            Function<Promise, BusinessCalendar> calendars,
            List<ClockEvent> ledger,
            Instant now) {
        Replay replay = new Replay(inTheirPlaces(promises), calendars);
        happened(ledger, promises).forEach(replay::live);
        if (replay.clock().isOpen()) {
            replay.breakWhatIsDue(now);
        }
        return replay.clock().countingBreaches();
    }

    /** Each promise under its newest terms. */
    private static List<Promise> inTheirPlaces(List<Promise> promises) {
        List<Promise> corrected = new ArrayList<>(promises);
        for (int number = 0; number < promises.size(); number++) {
            int place = Promise.placeOf(number, promises);
            corrected.set(place, promises.get(place).correctedBy(promises.get(number)));
        }
        return corrected;
    }

    /** What people did, in the order in which it was recorded. */
    private static List<ClockEvent> happened(List<ClockEvent> ledger, List<Promise> promises) {
        Set<String> neverPaused = new HashSet<>();
        ledger.stream()
                .filter(event -> event.type() == ClockEvent.Type.PAUSE_VOIDED)
                .forEach(event -> neverPaused.add(event.cause()));
        return ledger.stream()
                .filter(event -> switch (event.type()) {
                    case STARTED, KEPT, ENDED_LATE, CANCELLED -> true;
                    case PAUSE_ADDED, PAUSE_REMOVED -> !neverPaused.contains(event.cause());
                    case RETARGETED -> promises.get(event.promiseNumber()).basis() != Promise.Basis.CORRECTION;
                    case PAUSE_VOIDED, MILESTONE, BREACHED, BREACH_VOIDED -> false;
                })
                .toList();
    }

    private void live(ClockEvent event) {
        boolean retargets = event.type() == ClockEvent.Type.RETARGETED;
        boolean ends = event.type() == ClockEvent.Type.KEPT
                || event.type() == ClockEvent.Type.ENDED_LATE
                || event.type() == ClockEvent.Type.CANCELLED;
        if (retargets || ends) {
            breakWhatIsDue(event.effectiveAt());
        }
        if (event.type() == ClockEvent.Type.STARTED) {
            lived.add(event);
            return;
        }
        SlaClock before = clock();
        lived.add(event);
        if (retargets && isOvertaken(event)) {
            voidBreachOf(clock());
        } else if (ends && before.isBroken() && isUndone(before, event)) {
            voidBreachOf(before);
        }
    }

    private void voidBreachOf(SlaClock clock) {
        Instant broken = clock.brokenAt().orElseThrow();
        lived.add(ClockEvent.breachVoided(clock.brokenPromise().orElseThrow(), "", broken, broken, ""));
    }

    /** A reclassification voids the breach of what is in force then, unless its own deadline is the same (R9). */
    private boolean isOvertaken(ClockEvent retargeted) {
        SlaClock after = clock();
        return promises.get(retargeted.promiseNumber()).basis() == Promise.Basis.RECLASSIFICATION
                && after.isBroken()
                && !after.instantOf(ClockChange.MilestoneReached.BREACH).equals(after.brokenAt());
    }

    /** A clock that ran on while a dispute was open ends as of before (R8). */
    private static boolean isUndone(SlaClock before, ClockEvent ended) {
        return before.brokenAt().stream().anyMatch(at -> at.isAfter(ended.effectiveAt()));
    }

    private void breakWhatIsDue(Instant until) {
        SlaClock clock = clock();
        if (!clock.isBroken()) {
            clock.instantOf(ClockChange.MilestoneReached.BREACH)
                    .filter(due -> !due.isAfter(until))
                    .ifPresent(due -> lived.add(ClockEvent.breached(clock.promiseNumber(), due, due, "")));
        }
    }

    private SlaClock clock() {
        return SlaClock.of(promises, calendars, lived);
    }
}
