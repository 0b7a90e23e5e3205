package io.opora.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The CSV form of the production calendar's facts. */
final class ProductionCalendarFile {

    private static final String HEADER = "date,kind,transferred_from,note";

    private ProductionCalendarFile() {}

    /** The dates that are not as their day of the week: true when worked, false when off. */
    static NavigableMap<LocalDate, Boolean> read(String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalArgumentException("A production calendar starts with the line " + HEADER);
        }
        NavigableMap<LocalDate, Boolean> worked = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                readLine(lines.get(i), worked);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Line %d of the production calendar, '%s': %s".formatted(i + 1, lines.get(i), e.getMessage()),
                        e);
            }
        }
        if (worked.isEmpty()) {
            throw new IllegalArgumentException("A production calendar without a single date");
        }
        return worked;
    }

    private static void readLine(String line, NavigableMap<LocalDate, Boolean> worked) {
        String[] columns = line.split(",", 4);
        if (columns.length != 4) {
            throw new IllegalArgumentException("four columns are needed");
        }
        LocalDate date = LocalDate.parse(columns[0]);
        switch (columns[1]) {
            case "holiday", "transferred_off" -> put(date, false, worked);
            case "working_saturday" -> put(date, true, worked);
            case "shortened" -> {}
            default ->
                throw new IllegalArgumentException(
                        "the kind is holiday, transferred_off, working_saturday or shortened");
        }
    }

    private static void put(LocalDate date, boolean isWorked, NavigableMap<LocalDate, Boolean> worked) {
        if (worked.put(date, isWorked) != null) {
            throw new IllegalArgumentException("the date is settled twice");
        }
    }
}
