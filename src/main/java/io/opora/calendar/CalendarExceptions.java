package io.opora.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Dates on which the weekly hours do not hold: closed, or open at other hours, which replace the date's own. An
 * exception concerns the intervals that start on its date; one that runs over from the day before stays.
 *
 * <p>A value; its text form has a line for each date ({@code 2024-01-01 closed}, {@code 2024-04-27 10:00-18:00}) and is
 * how exceptions are stored.
 */
public final class CalendarExceptions {

    public static final CalendarExceptions NONE = new CalendarExceptions(new TreeMap<>());

    private static final String CLOSED = "closed";

    private final NavigableMap<LocalDate, List<LocalInterval>> dates;

    private CalendarExceptions(NavigableMap<LocalDate, List<LocalInterval>> dates) {
        this.dates = dates;
    }

    /** A date without intervals is closed. */
    public static CalendarExceptions of(Map<LocalDate, ? extends Collection<LocalInterval>> dates) {
        NavigableMap<LocalDate, List<LocalInterval>> copy = new TreeMap<>();
        dates.forEach((date, intervals) -> copy.put(date, LocalInterval.ascending(intervals)));
        return new CalendarExceptions(copy);
    }

    public static CalendarExceptions closedOn(LocalDate... dates) {
        return of(Arrays.stream(dates).distinct().collect(Collectors.toMap(date -> date, date -> List.of())));
    }

    /**
     * Reads the text form; blank lines are skipped, so a blank text is {@link #NONE}.
     *
     * @throws IllegalArgumentException when a line says anything else or a date comes twice; the message names the line
     */
    public static CalendarExceptions parse(String text) {
        NavigableMap<LocalDate, List<LocalInterval>> dates = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                parseLine(line.strip(), number, dates);
            }
        }
        return new CalendarExceptions(dates);
    }

    /** These exceptions and the others'; for a date that both know, the others' hold. */
    public CalendarExceptions and(CalendarExceptions others) {
        NavigableMap<LocalDate, List<LocalInterval>> all = new TreeMap<>(dates);
        all.putAll(others.dates);
        return new CalendarExceptions(all);
    }

    /** The date's intervals, none when closed; empty when the weekly hours hold. */
    public Optional<List<LocalInterval>> on(LocalDate date) {
        return Optional.ofNullable(dates.get(date));
    }

    /** Each date with its intervals, ascending; a date without any is closed. */
    public Map<LocalDate, List<LocalInterval>> dates() {
        return Collections.unmodifiableMap(dates);
    }

    public Optional<LocalDate> first() {
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.firstKey());
    }

    public Optional<LocalDate> last() {
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.lastKey());
    }

    private static void parseLine(String line, int number, Map<LocalDate, List<LocalInterval>> dates) {
        String[] halves = line.split("\\s+", 2);
        try {
            LocalDate date = LocalDate.parse(halves[0]);
            if (halves.length != 2) {
                throw new IllegalArgumentException("say 'closed' or hours like 10:00-18:00 after the date");
            }
            List<LocalInterval> intervals =
                    halves[1].equalsIgnoreCase(CLOSED) ? List.of() : LocalInterval.parseAll(halves[1]);
            if (dates.put(date, intervals) != null) {
                throw new IllegalArgumentException("the date comes twice");
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Line %d, '%s': %s".formatted(number, line, e.getMessage()), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalendarExceptions exceptions && dates.equals(exceptions.dates);
    }

    @Override
    public int hashCode() {
        return dates.hashCode();
    }

    /** The text form, ascending; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return dates.entrySet().stream()
                .map(date -> date.getKey() + " "
                        + (date.getValue().isEmpty() ? CLOSED : LocalInterval.format(date.getValue())))
                .collect(Collectors.joining("\n"));
    }
}
