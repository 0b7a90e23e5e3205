package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way for a clock to run out: so much open time of a calendar from an instant on. A clock has several after an upgrade
 * (R9: the earlier of the old deadline and the new budget), each exact in its own calendar.
 *
 * @param promise   the number of the promise that it comes from
 * @param agreedFor the very instant that both sides agreed on (R12), which may lie in closed time; pauses move it
 */
record Limit(
        int promise,
        Duration budget,
        BusinessCalendar calendar,
        Instant from,
        @Nullable Instant agreedFor) {

    static Limit of(int number, Promise promise, BusinessCalendar calendar, Instant from) {
        Instant agreedFor = promise.agreedFor();
        Duration budget = agreedFor == null ? promise.budget().working() : calendar.between(from, agreedFor);
        return new Limit(number, budget, calendar, from, agreedFor);
    }

    /** The same limit under corrected terms. */
    Limit corrected(int number, Promise promise, BusinessCalendar calendar) {
        return of(number, promise, calendar, from);
    }

    /** When this share of the budget is or was used up; empty while a pause keeps that from being known. */
    Optional<Instant> instantOf(int percent, RunningTime time) {
        Optional<Instant> usedUp =
                time.usedUp(calendar, from, budget.multipliedBy(percent).dividedBy(100));
        if (agreedFor == null) {
            return usedUp;
        }
        Optional<Instant> due = time.moved(calendar, from, agreedFor);
        if (percent == 100 || due.isEmpty()) {
            return percent < 100 ? usedUp : due;
        }
        return usedUp.map(at -> (percent < 100) == at.isBefore(due.get()) ? at : due.get());
    }

    Duration used(RunningTime time, Instant at) {
        return time.used(calendar, from, at);
    }

    Duration remaining(RunningTime time, Instant at) {
        return budget.minus(used(time, at));
    }

    /** When it runs out, or would if the clock went on at an instant. */
    Instant runsOut(RunningTime time, Instant goingOnAt) {
        return instantOf(100, time).orElseGet(() -> calendar.plus(goingOnAt, remaining(time, goingOnAt)));
    }

    /** The slots that counted, and those that lie ahead of a running clock until it runs out. */
    List<Slot> slots(RunningTime time) {
        List<Slot> slots = new ArrayList<>(time.slots(calendar, from));
        time.runningSince().ifPresent(since -> {
            Instant begin = since.isAfter(from) ? since : from;
            Duration left = remaining(time, begin);
            if (!left.isNegative() && !left.isZero()) {
                slots.addAll(calendar.explain(begin, left));
            }
        });
        return slots;
    }
}
