package io.opora.calendar;

import static io.opora.calendar.Slot.earlier;
import static io.opora.calendar.Slot.later;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When work is done, and the arithmetic of working time: an immutable value of a zone, weekly hours, dated exceptions
 * and pauses.
 *
 * <p>Slots are half-open. Durations are elapsed time, so an always open day has 23 or 25 hours when the clock changes.
 * The calendar covers the years 1 to 9999: an instant outside is an {@link IllegalArgumentException}, and running out of
 * open time before their end (or ever) a {@link NoOpeningException}.
 *
 * <p>Cost does not grow with the span. The sums behind it are computed when first needed: keep a calendar and share it
 * between threads, {@link #without} included, instead of making equal ones.
 */
public final class BusinessCalendar {

    private final Schedule schedule;
    private final List<Slot> pauses;
    private final Timeline timeline;

    private BusinessCalendar(Schedule schedule, List<Slot> pauses, Timeline timeline) {
        this.schedule = schedule;
        this.pauses = pauses;
        this.timeline = timeline;
    }

    public static BusinessCalendar of(ZoneId zone, WeeklyHours hours, CalendarExceptions exceptions) {
        Schedule schedule = new Schedule(zone, hours, exceptions);
        return new BusinessCalendar(schedule, List.of(), new Timeline(schedule));
    }

    /** This calendar, closed during these pauses too; they may overlap each other and earlier ones. */
    public BusinessCalendar without(List<Slot> pauses) {
        List<Slot> all = Stream.concat(this.pauses.stream(), pauses.stream()).toList();
        return new BusinessCalendar(schedule, Slot.merged(all), timeline);
    }

    /**
     * The instant by which so much has been worked since the start. A budget used up exactly at closing ends at closing;
     * with a budget of zero it is the {@linkplain #nextOpening next opening}.
     *
     * @throws IllegalArgumentException when the working time is negative
     */
    public Instant plus(Instant start, Duration working) {
        if (notNegative(working).isZero()) {
            return nextOpening(start);
        }
        Duration budget = working;
        Instant end = timeline.plus(start, budget);
        for (Slot pause : pauses) {
            if (pause.to().isAfter(start) && pause.from().isBefore(end)) {
                budget = budget.plus(timeline.between(later(start, pause.from()), pause.to()));
                end = timeline.plus(start, budget);
            }
        }
        return end;
    }

    /**
     * The instant since which so much has been worked until the end, the mirror of {@link #plus}: a budget used up exactly
     * at an opening ends there, and with zero it is the last closing unless the calendar was open until the end.
     *
     * @throws IllegalArgumentException when the working time is negative
     */
    public Instant minus(Instant end, Duration working) {
        if (notNegative(working).isZero()) {
            return previousClosing(end);
        }
        Duration budget = working;
        Instant start = timeline.minus(end, budget);
        for (int i = pauses.size() - 1; i >= 0; i--) {
            Slot pause = pauses.get(i);
            if (pause.from().isBefore(end) && pause.to().isAfter(start)) {
                budget = budget.plus(timeline.between(pause.from(), earlier(end, pause.to())));
                start = timeline.minus(end, budget);
            }
        }
        return start;
    }

    /** The working time within {@code [from, to)}; zero when the range is reversed. */
    public Duration between(Instant from, Instant to) {
        Duration worked = timeline.between(from, to);
        for (Slot pause : pauses) {
            worked = worked.minus(timeline.between(later(from, pause.from()), earlier(to, pause.to())));
        }
        return worked;
    }

    public boolean isOpen(Instant instant) {
        return timeline.isOpen(instant) && pauses.stream().noneMatch(pause -> pause.contains(instant));
    }

    /** The instant itself when open. */
    public Instant nextOpening(Instant from) {
        Instant opening = timeline.nextOpening(from);
        for (Slot pause : pauses) {
            if (pause.contains(opening)) {
                opening = timeline.nextOpening(pause.to());
            }
        }
        return opening;
    }

    /** The slots that {@link #plus} counts, ascending; their lengths sum up to the working time. */
    public List<Slot> explain(Instant start, Duration working) {
        return notNegative(working).isZero() ? List.of() : slots(start, plus(start, working));
    }

    /** The open slots within {@code [from, to)}, cut to it, ascending; none when the range is reversed. */
    public List<Slot> slots(Instant from, Instant to) {
        List<Slot> slots = timeline.slots(from, to);
        for (Slot pause : pauses) {
            slots = slots.stream().flatMap(slot -> slot.without(pause)).toList();
        }
        return slots;
    }

    public ZoneId zone() {
        return schedule.zone();
    }

    private Instant previousClosing(Instant until) {
        Instant closing = timeline.previousClosing(until);
        for (int i = pauses.size() - 1; i >= 0; i--) {
            Slot pause = pauses.get(i);
            if (pause.from().isBefore(closing) && !pause.to().isBefore(closing)) {
                closing = timeline.previousClosing(pause.from());
            }
        }
        return closing;
    }

    private static Duration notNegative(Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Working time must not be negative: " + working);
        }
        return working;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCalendar calendar
                && schedule.equals(calendar.schedule)
                && pauses.equals(calendar.pauses);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schedule, pauses);
    }

    @Override
    public String toString() {
        return "%s in %s, %s, without %s".formatted(schedule.hours(), zone(), schedule.exceptions(), pauses);
    }
}
