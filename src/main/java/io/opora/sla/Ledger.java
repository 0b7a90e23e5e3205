package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.contract.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a clock's events in their right order and keeps its row equal to their fold. */
@Component
class Ledger {

    private final Calendars calendars;
    private final Escalations escalations;
    private final ApplicationEventPublisher events;
    private final Clock time;

    Ledger(Calendars calendars, Escalations escalations, ApplicationEventPublisher events, Clock time) {
        this.calendars = calendars;
        this.escalations = escalations;
        this.events = events;
        this.time = time;
    }

    /** The clock as its ledger tells it, under the calendar versions that it was promised with. */
    SlaClock fold(ClockRecord clock) {
        return SlaClock.of(clock.promises(), this::calendarOf, clock.ledger());
    }

    /** The clock as it would be under a further promise. */
    SlaClock foldWith(ClockRecord clock, Promise promise, Instant at) {
        List<Promise> promises = new ArrayList<>(clock.promises());
        List<ClockEvent> ledger = new ArrayList<>(clock.ledger());
        ledger.add(ClockEvent.retargeted(promises.size(), "", at, now(), ""));
        promises.add(promise);
        return SlaClock.of(promises, this::calendarOf, ledger);
    }

    private BusinessCalendar calendarOf(Promise promise) {
        return calendars
                .version(promise.calendarName(), promise.calendarVersion())
                .calendar();
    }

    Instant now() {
        return time.instant();
    }

    /** Writes an event after whatever became overdue before it: a late event first lets a breach be recorded. */
    void record(ClockRecord clock, ClockEvent event) {
        passMilestones(clock, event.effectiveAt(), Telling.EACH);
        clock.append(event);
        settle(clock);
    }

    /** The work is done as of an instant: kept if it lies strictly before the deadline, else ended late. */
    void end(ClockRecord clock, Instant at, String by) {
        SlaClock folded = fold(clock);
        boolean late = folded.isBroken() || folded.dueAt().stream().anyMatch(due -> !due.isAfter(at));
        ClockEvent.Type type = late ? ClockEvent.Type.ENDED_LATE : ClockEvent.Type.KEPT;
        record(clock, ClockEvent.of(type, at, now(), by));
    }

    /** Records each milestone passed by an instant, once, at the instant it passed. */
    void passMilestones(ClockRecord clock, Instant until, Telling telling) {
        SortedSet<Integer> milestones = escalations.milestones(clock.kind(), clock.promise());
        SlaClock folded = fold(clock);
        List<Passed> passed = milestones.stream()
                .filter(percent -> folded.nextMilestone(milestones).stream().anyMatch(next -> percent >= next))
                .flatMap(percent -> folded.instantOf(percent).map(at -> new Passed(percent, at)).stream())
                .filter(milestone -> !milestone.at().isAfter(until))
                .toList();
        passed.forEach(milestone -> append(clock, milestone));
        settle(clock, milestones);
        passed.stream().filter(Passed::isBreach).forEach(breach -> publish(clock, breach));
        telling.of(passed).forEach(milestone -> announce(clock, milestone));
    }

    private void append(ClockRecord clock, Passed milestone) {
        int promise = clock.promiseNumber();
        if (milestone.isBreach()) {
            clock.append(ClockEvent.breached(promise, milestone.at(), now(), "system"));
        }
        clock.append(ClockEvent.milestone(milestone.percent(), promise, milestone.at(), now(), "system"));
    }

    /**
     * A new promise on the same clock. What became overdue before is recorded first; what the new promise has passed already
     * collapses into the highest milestone, told once.
     */
    void retarget(ClockRecord clock, Promise promise, String why, Instant at, String by) {
        passMilestones(clock, at, Telling.EACH);
        int number = clock.promise(promise);
        clock.append(ClockEvent.retargeted(number, why, at, now(), by));
        voidOvertakenBreach(clock, why, by);
        passMilestones(clock, now(), Telling.HIGHEST);
    }

    /**
     * Puts an open clock right. What it passes by that collapses into the highest milestone, told once; a breach of the
     * promise in force is one of those.
     */
    void repair(ClockRecord clock, Repair repair) {
        repair.promises().forEach(clock::promise);
        int inForce = clock.promiseNumber();
        repair.events().stream()
                .filter(event -> event.type() != ClockEvent.Type.BREACHED || event.promiseNumber() != inForce)
                .forEach(clock::append);
        passMilestones(clock, now(), Telling.HIGHEST);
    }

    /** A breach that counts for what is in force now stays only if the new deadline is the very instant of it. */
    private void voidOvertakenBreach(ClockRecord clock, String why, String by) {
        if (clock.promise().basis() == Promise.Basis.RECLASSIFICATION) {
            SlaClock after = fold(clock);
            if (after.isBroken()
                    && !after.instantOf(ClockChange.MilestoneReached.BREACH).equals(after.brokenAt())) {
                voidBreach(clock, after, why, by);
            }
        }
    }

    /** The breach of the promise in force does not count: it stays in the ledger, with the reason. */
    void voidBreach(ClockRecord clock, SlaClock folded, String why, String by) {
        folded.brokenPromise().ifPresent(promise -> {
            clock.append(ClockEvent.breachVoided(promise, why, folded.brokenAt().orElseThrow(), now(), by));
            events.publishEvent(new BreachesVoided(Set.of(clock.ticketId())));
        });
    }

    private void publish(ClockRecord clock, Passed breach) {
        events.publishEvent(new ClockChange.Breached(clock.getId(), clock.ticketId(), clock.kind(), breach.at()));
    }

    private void announce(ClockRecord clock, Passed milestone) {
        List<EscalationStep> steps = escalations.steps(clock.kind(), clock.promise()).stream()
                .filter(step -> step.percent() == milestone.percent())
                .toList();
        Instant due = fold(clock).instantOf(ClockChange.MilestoneReached.BREACH).orElse(milestone.at());
        events.publishEvent(new ClockChange.MilestoneReached(
                clock.getId(),
                clock.ticketId(),
                clock.kind(),
                milestone.percent(),
                milestone.at(),
                due,
                steps,
                clock.promiseNumber()));
    }

    void settle(ClockRecord clock) {
        settle(clock, escalations.milestones(clock.kind(), clock.promise()));
    }

    private void settle(ClockRecord clock, SortedSet<Integer> milestones) {
        clock.settleOn(fold(clock), milestones);
    }

    private record Passed(int percent, Instant at) {

        private boolean isBreach() {
            return percent == ClockChange.MilestoneReached.BREACH;
        }
    }

    /** Milestones that passed before anybody could be told collapse into the highest. */
    enum Telling {
        EACH,
        HIGHEST;

        List<Passed> of(List<Passed> passed) {
            return this == EACH || passed.isEmpty() ? passed : passed.subList(passed.size() - 1, passed.size());
        }
    }
}
