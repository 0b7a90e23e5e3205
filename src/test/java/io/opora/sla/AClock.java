package io.opora.sla;

import io.opora.calendar.BusinessCalendar;
import io.opora.calendar.CalendarExceptions;
import io.opora.calendar.WeeklyHours;
import io.opora.contract.SupportPackage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a clock's story in a test: every line is an event, at a Moscow time of March 2026. */
final class AClock {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final BusinessCalendar OFFICE =
            BusinessCalendar.of(MOSCOW, WeeklyHours.parse("MON-FRI 10:00-18:00"), CalendarExceptions.NONE);

    private static final String AROUND_THE_CLOCK = "ALWAYS";
    static final BusinessCalendar ALWAYS =
            BusinessCalendar.of(MOSCOW, WeeklyHours.parse("MON-SUN 00:00-24:00"), CalendarExceptions.NONE);

    private final List<Promise> promises = new ArrayList<>();
    private final List<ClockEvent> ledger = new ArrayList<>();

    private AClock(int hours) {
        promises.add(promise(new Budget(hours, Budget.Unit.HOURS)));
    }

    static Promise promise(Budget budget) {
        return new Promise(
                1, budget, "OFFICE", 1, "Д-1", 1, SupportPackage.PREMIUM, "rule", 1, Promise.Basis.TERMS, null, null);
    }

    /** A clock with a budget in hours of Monday to Friday, 10:00 to 18:00. */
    static AClock of(int hours) {
        return new AClock(hours);
    }

    /** March 2, 2026 is a Monday. */
    static Instant march(int day, String time) {
        return LocalDateTime.parse("2026-03-%02dT%s".formatted(day, time))
                .atZone(MOSCOW)
                .toInstant();
    }

    AClock started(int day, String time) {
        return add(ClockEvent.of(ClockEvent.Type.STARTED, march(day, time), march(day, time), "anna"));
    }

    AClock paused(String cause, int day, String time) {
        return pause(ClockEvent.Type.PAUSE_ADDED, cause, march(day, time));
    }

    AClock resumed(String cause, int day, String time) {
        return pause(ClockEvent.Type.PAUSE_REMOVED, cause, march(day, time));
    }

    private AClock pause(ClockEvent.Type type, String cause, Instant at) {
        return add(ClockEvent.pause(type, cause, at, at, "engineer"));
    }

    /** The question of a pause turns out never to have arrived. */
    AClock voided(String cause, int day, String time) {
        Instant at = march(day, time);
        return add(ClockEvent.pauseVoided(cause, "The letter bounced", at, at, "system"));
    }

    AClock breached(int day, String time) {
        return add(ClockEvent.breached(promises.size() - 1, march(day, time), march(day, time), "system"));
    }

    AClock passed(int percent, int day, String time) {
        return add(ClockEvent.milestone(percent, promises.size() - 1, march(day, time), march(day, time), "system"));
    }

    AClock breachVoided(int promise, int day, String time) {
        return add(ClockEvent.breachVoided(promise, "mistaken", march(day, time), march(day, time), "lead"));
    }

    /** It got worse: so many hours of the office's time from now on. */
    AClock upgraded(int priority, int hours, int day, String time) {
        return retargeted(Promise.Basis.UPGRADE, priority, hours, "OFFICE", null, null, day, time);
    }

    /** It got worse: so many hours around the clock. */
    AClock upgradedAroundTheClock(int priority, int hours, int day, String time) {
        return retargeted(Promise.Basis.UPGRADE, priority, hours, AROUND_THE_CLOCK, null, null, day, time);
    }

    AClock reclassified(int priority, int hours, int day, String time) {
        return retargeted(Promise.Basis.RECLASSIFICATION, priority, hours, "OFFICE", null, null, day, time);
    }

    AClock corrected(int promise, int hours, int day, String time) {
        return retargeted(Promise.Basis.CORRECTION, 1, hours, "OFFICE", null, promise, day, time);
    }

    AClock agreedFor(Instant dueAt, int day, String time) {
        return retargeted(Promise.Basis.AGREEMENT, 3, 1, "OFFICE", dueAt, null, day, time);
    }

    private AClock retargeted(
            Promise.Basis basis,
            int priority,
            int hours,
            String calendar,
            @Nullable Instant agreedFor,
            @Nullable Integer corrects,
            int day,
            String time) {
        promises.add(new Promise(
                priority,
                new Budget(hours, Budget.Unit.HOURS),
                calendar,
                1,
                "Д-1",
                1,
                SupportPackage.PREMIUM,
                "rule",
                1,
                basis,
                agreedFor,
                corrects));
        return add(
                ClockEvent.retargeted(promises.size() - 1, "a reason", march(day, time), march(day, time), "engineer"));
    }

    AClock kept(int day, String time) {
        return add(ClockEvent.of(ClockEvent.Type.KEPT, march(day, time), march(day, time), "engineer"));
    }

    AClock endedLate(int day, String time) {
        return add(ClockEvent.of(ClockEvent.Type.ENDED_LATE, march(day, time), march(day, time), "engineer"));
    }

    AClock cancelled(int day, String time) {
        return add(ClockEvent.cancelled("not needed", march(day, time), march(day, time), "anna"));
    }

    private AClock add(ClockEvent event) {
        ledger.add(event);
        return this;
    }

    SlaClock folded() {
        return SlaClock.of(
                promises, promise -> promise.calendarName().equals(AROUND_THE_CLOCK) ? ALWAYS : OFFICE, ledger);
    }
}
