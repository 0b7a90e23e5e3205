package io.opora.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Opening hours by the wall clock, half-open, belonging to the day they start on. An end at or before the start is on
 * the next day; so an end of midnight is the day's 24:00, and 00:00–24:00 is the whole day.
 */
public record LocalInterval(LocalTime from, LocalTime to) {

    static final Comparator<LocalInterval> ASCENDING =
            Comparator.comparing(LocalInterval::from).thenComparing(LocalInterval::length);

    private static final String END_OF_DAY = "24:00";

    /**
     * Reads {@code 10:00-18:00}; the end may be {@code 24:00}.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static LocalInterval parse(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Not an interval like 10:00-18:00: '%s'".formatted(text));
        }
        try {
            LocalTime to = ends[1].equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
            return new LocalInterval(LocalTime.parse(ends[0]), to);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not an interval like 10:00-18:00: '%s'".formatted(text), e);
        }
    }

    /** Whether the interval ends after its day is over; one that ends with the day (24:00) counts too. */
    public boolean reachesNextDay() {
        return !to.isAfter(from);
    }

    /** A wall time skipped by a clock change moves forward by the gap, one that comes twice is the first. */
    Instant opening(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    /** Not after the opening when a clock change swallowed the interval. */
    Instant closing(LocalDate day, ZoneId zone) {
        return day.plusDays(reachesNextDay() ? 1 : 0).atTime(to).atZone(zone).toInstant();
    }

    static List<LocalInterval> parseAll(String text) {
        return ascending(
                List.of(text.split(",", -1)).stream().map(LocalInterval::parse).toList());
    }

    static List<LocalInterval> ascending(Collection<LocalInterval> intervals) {
        List<LocalInterval> sorted = new ArrayList<>(intervals);
        sorted.sort(ASCENDING);
        return List.copyOf(sorted);
    }

    static String format(Collection<LocalInterval> intervals) {
        return intervals.stream().map(LocalInterval::toString).collect(Collectors.joining(","));
    }

    private long length() {
        return to.toNanoOfDay() - from.toNanoOfDay() + (reachesNextDay() ? 86_400_000_000_000L : 0);
    }

    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to);
    }
}
