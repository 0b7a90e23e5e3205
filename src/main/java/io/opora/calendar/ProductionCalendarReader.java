package io.opora.calendar;

import io.opora.calendar.ProductionDay.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one file of the production calendar and collects everything that is wrong with it. */
final class ProductionCalendarReader {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST_NOTE = 200;
    private static final String KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));

    private final NavigableMap<Integer, List<ProductionDay>> years = new TreeMap<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private final Set<LocalDate> settled = new HashSet<>();
    private final Set<LocalDate> shortened = new HashSet<>();
    private final Set<LocalDate> transferred = new HashSet<>();

    ProductionCalendarFile read(String csv) {
        List<String> lines =
                (csv.startsWith("\uFEFF") ? csv.substring(1) : csv).lines().toList();
        String header = lines.isEmpty() ? "" : lines.get(0).strip();
        String separator = header.contains(";") ? ";" : ",";
        if (!header.replace(separator, ",").equals(ProductionCalendarFile.HEADER)) {
            problems.add(new LineProblem(1, "", "header", ProductionCalendarFile.HEADER));
            return new ProductionCalendarFile(List.of(), problems);
        }
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                readLine(number, line, separator);
            }
        }
        checkYears();
        return new ProductionCalendarFile(
                years.entrySet().stream()
                        .map(year -> new ProductionYear(year.getKey(), year.getValue()))
                        .toList(),
                problems);
    }

    private void readLine(int number, String line, String separator) {
        String[] columns = line.split(separator, 4);
        if (columns.length != 4) {
            problems.add(new LineProblem(number, "", "columns"));
            return;
        }
        LocalDate date = date(number, columns[0].strip());
        Kind kind = kind(number, columns[1].strip());
        String moved = columns[2].strip();
        LocalDate from = moved.isEmpty() ? null : transferredFrom(number, kind, moved);
        String note = note(number, columns[3]);
        if (date == null || kind == null || !moved.isEmpty() && from == null || note == null) {
            return;
        }
        ProductionDay day = new ProductionDay(date, kind, from, note);
        if (check(number, day)) {
            years.computeIfAbsent(date.getYear(), year -> new ArrayList<>()).add(day);
        }
    }

    private boolean check(int number, ProductionDay day) {
        int before = problems.size();
        boolean weekend = ProductionDay.isWeekend(day.date());
        if (day.kind() == Kind.WORKING_SATURDAY && !weekend) {
            problems.add(
                    new LineProblem(number, "kind", "worked-weekday", day.date().toString()));
        }
        if (day.kind() == Kind.TRANSFERRED_OFF && weekend) {
            problems.add(
                    new LineProblem(number, "kind", "off-weekend", day.date().toString()));
        }
        if (!(day.isSettled() ? settled : shortened).add(day.date())) {
            problems.add(new LineProblem(number, "date", "twice", day.date().toString()));
        }
        return problems.size() == before;
    }

    private @Nullable LocalDate date(int number, String text) {
        Optional<LocalDate> date = parsed(text);
        if (date.isEmpty()) {
            problems.add(new LineProblem(number, "date", "date", text));
            return null;
        }
        if (date.get().getYear() < EARLIEST_YEAR || date.get().getYear() > LATEST_YEAR) {
            problems.add(new LineProblem(
                    number, "date", "year", text, String.valueOf(EARLIEST_YEAR), String.valueOf(LATEST_YEAR)));
            return null;
        }
        return date.get();
    }

    private @Nullable Kind kind(int number, String text) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(text)) {
                return kind;
            }
        }
        problems.add(new LineProblem(number, "kind", "kind", text, KINDS));
        return null;
    }

    private @Nullable LocalDate transferredFrom(int number, @Nullable Kind kind, String text) {
        String column = "transferred_from";
        Optional<LocalDate> from = parsed(text);
        if (from.isEmpty()) {
            problems.add(new LineProblem(number, column, "date", text));
        } else if (kind != Kind.TRANSFERRED_OFF) {
            problems.add(new LineProblem(number, column, "not-transferred"));
        } else if (!ProductionDay.isWeekend(from.get())) {
            problems.add(new LineProblem(number, column, "transferred-from-weekday", text));
        } else if (!transferred.add(from.get())) {
            problems.add(new LineProblem(number, column, "transferred-twice", text));
        } else {
            return from.get();
        }
        return null;
    }

    private @Nullable String note(int number, String text) {
        String note = text.strip().replaceFirst("^\"(.*)\"$", "$1");
        if (note.length() > LONGEST_NOTE || note.chars().anyMatch(Character::isISOControl)) {
            problems.add(new LineProblem(number, "note", "note", String.valueOf(LONGEST_NOTE)));
            return null;
        }
        return note;
    }

    /** A year without its fixed holidays was cut off somewhere: it would open on New Year's Day. */
    private void checkYears() {
        if (years.isEmpty() && problems.isEmpty()) {
            problems.add(new LineProblem(0, "", "empty"));
        }
        years.forEach((year, days) -> {
            Set<LocalDate> holidays = days.stream()
                    .filter(day -> day.kind() == Kind.HOLIDAY)
                    .map(ProductionDay::date)
                    .collect(Collectors.toSet());
            ProductionCalendar.FIXED_HOLIDAYS.stream()
                    .map(holiday -> holiday.atYear(year))
                    .filter(holiday -> !holidays.contains(holiday))
                    .forEach(
                            holiday -> problems.add(new LineProblem(0, "date", "missing-holiday", holiday.toString())));
        });
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
