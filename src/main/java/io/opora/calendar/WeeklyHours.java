package io.opora.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The opening hours of an ordinary week, several intervals a day. A value; its text form, as in
 * {@code MON-FRI 09:00-12:00,13:00-18:00; SAT 10:00-14:00} or {@code closed}, is how hours are stored.
 */
public final class WeeklyHours {

    public static final WeeklyHours NEVER = new WeeklyHours(Map.of());
    public static final WeeklyHours ALWAYS = parse("MON-SUN 00:00-24:00");

    private static final String CLOSED = "closed";

    private final Map<DayOfWeek, List<LocalInterval>> days;

    private WeeklyHours(Map<DayOfWeek, ? extends Collection<LocalInterval>> days) {
        this.days = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, intervals) -> {
            if (!intervals.isEmpty()) {
                this.days.put(day, LocalInterval.ascending(intervals));
            }
        });
    }

    /** Days that are missing, or have no interval, are closed. */
    public static WeeklyHours of(Map<DayOfWeek, ? extends Collection<LocalInterval>> days) {
        return new WeeklyHours(days);
    }

    /**
     * Reads the text form. Days are named MON to SUN, alone ({@code SAT}), as a range ({@code MON-FRI}) or as a list
     * ({@code MON,WED}), and each at most once.
     *
     * @throws IllegalArgumentException when the text says anything else; the message names the part
     */
    public static WeeklyHours parse(String text) {
        if (text.strip().equalsIgnoreCase(CLOSED)) {
            return NEVER;
        }
        Map<DayOfWeek, List<LocalInterval>> days = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split(";", -1)) {
            String[] halves = part.strip().split("\\s+", 2);
            if (halves.length != 2) {
                throw new IllegalArgumentException("Not hours like 'MON-FRI 10:00-18:00': '%s'".formatted(part));
            }
            List<LocalInterval> intervals = LocalInterval.parseAll(halves[1]);
            for (DayOfWeek day : parseDays(halves[0])) {
                if (days.put(day, intervals) != null) {
                    throw new IllegalArgumentException("%s is named twice in '%s'".formatted(name(day), text));
                }
            }
        }
        return new WeeklyHours(days);
    }

    /** The intervals that start on this day of the week, ascending; empty when closed. */
    public List<LocalInterval> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    private static List<DayOfWeek> parseDays(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", -1);
            if (ends.length > 2) {
                throw new IllegalArgumentException("Not a range of days like MON-FRI: '%s'".formatted(range));
            }
            DayOfWeek last = parseDay(ends[ends.length - 1]);
            DayOfWeek day = parseDay(ends[0]);
            for (; day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek parseDay(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> name(day).equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a day MON to SUN: '%s'".formatted(text)));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeeklyHours hours && days.equals(hours.days);
    }

    @Override
    public int hashCode() {
        return days.hashCode();
    }

    /** The text form; {@link #parse} reads it back. */
    @Override
    public String toString() {
        if (days.isEmpty()) {
            return CLOSED;
        }
        List<String> parts = new ArrayList<>();
        for (int first = 1, last; first <= 7; first = last + 1) {
            List<LocalInterval> intervals = on(DayOfWeek.of(first));
            last = first;
            while (last < 7 && on(DayOfWeek.of(last + 1)).equals(intervals)) {
                last++;
            }
            if (!intervals.isEmpty()) {
                String days = name(DayOfWeek.of(first)) + (last > first ? "-" + name(DayOfWeek.of(last)) : "");
                parts.add(days + " " + LocalInterval.format(intervals));
            }
        }
        return String.join("; ", parts);
    }
}
