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

/** Tells a clock's story in a test: every line is an event, at a Moscow time of March 2026. */
final class AClock {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final BusinessCalendar OFFICE =
            BusinessCalendar.of(MOSCOW, WeeklyHours.parse("MON-FRI 10:00-18:00"), CalendarExceptions.NONE);

    private final Promise promise;
    private final List<ClockEvent> ledger = new ArrayList<>();

    private AClock(int hours) {
        promise = promise(new Budget(hours, Budget.Unit.HOURS));
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
        return add(ClockEvent.of(ClockEvent.Type.BREACHED, march(day, time), march(day, time), "system"));
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
        return SlaClock.of(promise, OFFICE, ledger);
    }
}
