package io.opora.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a calendar is told: when it is open on each date, and between which instants that is irregular. */
record Schedule(ZoneId zone, WeeklyHours hours, CalendarExceptions exceptions) {

    /** A date's intervals stay within this distance of the date in UTC, whatever the offset and the clock change. */
    static final Duration REACH = Duration.ofDays(3);

    /** The open slots of a stretch, ascending, merged; the first and the last may stick out of it. */
    List<Slot> slots(Instant from, Instant to) {
        List<Slot> slots = new ArrayList<>();
        LocalDate last = utcDate(to.plus(REACH));
        for (LocalDate date = utcDate(from.minus(REACH)); !date.isAfter(last); date = date.plusDays(1)) {
            for (LocalInterval interval : on(date)) {
                Instant opening = interval.opening(date, zone);
                Instant closing = interval.closing(date, zone);
                if (opening.isBefore(closing) && opening.isBefore(to) && from.isBefore(closing)) {
                    slots.add(new Slot(opening, closing));
                }
            }
        }
        return Slot.merged(slots);
    }

    /**
     * Outside these instants the open slots repeat every 400 years, as dates, weekdays and the zone's standing rules do.
     */
    Slot irregular() {
        List<ZoneOffsetTransition> changes = zone.getRules().getTransitions();
        Stream<Instant> clockChanges = changes.isEmpty()
                ? Stream.of(Instant.EPOCH)
                : Stream.of(
                        changes.get(0).getInstant(),
                        changes.get(changes.size() - 1).getInstant());
        List<Instant> instants = Stream.concat(
                        clockChanges,
                        Stream.concat(exceptions.first().stream(), exceptions.last().stream())
                                .map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .sorted()
                .toList();
        return new Slot(
                instants.get(0).minus(REACH.multipliedBy(2)),
                instants.get(instants.size() - 1).plus(REACH.multipliedBy(2)));
    }

    private List<LocalInterval> on(LocalDate date) {
        return exceptions.on(date).orElseGet(() -> hours.on(date.getDayOfWeek()));
    }

    private static LocalDate utcDate(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
