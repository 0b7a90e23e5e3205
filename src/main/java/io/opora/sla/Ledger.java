package io.opora.sla;

import io.opora.contract.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    /** The clock as its ledger tells it, under the calendar version it was promised with. */
    SlaClock fold(ClockRecord clock) {
        Promise promise = clock.promise();
        return SlaClock.of(
                promise,
                calendars
                        .version(promise.calendarName(), promise.calendarVersion())
                        .calendar(),
                clock.ledger());
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
        if (milestone.isBreach()) {
            clock.append(ClockEvent.of(ClockEvent.Type.BREACHED, milestone.at(), now(), "system"));
        }
        clock.append(ClockEvent.milestone(milestone.percent(), milestone.at(), now(), "system"));
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
                clock.getId(), clock.ticketId(), clock.kind(), milestone.percent(), milestone.at(), due, steps));
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
