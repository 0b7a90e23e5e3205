package io.opora.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The incident log in its published form: CSV, or CSV in a zip, a row for each change, dates with the day first, a question
 * mark for what is not known.
 *
 * @param oddities what was strange or could not be read, and how often
 */
record IncidentLog(List<LoggedIncident> incidents, Tally oddities) {

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final String UNKNOWN = "?";
    private static final Comparator<Update> AS_IT_HAPPENED =
            Comparator.comparing(Update::at).thenComparing(Update::modification);

    /** @throws IllegalArgumentException when the file is no such log */
    static IncidentLog read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            if (!file.toString().endsWith(".zip")) {
                return read(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            }
            ZipInputStream zip = new ZipInputStream(bytes);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    return read(new InputStreamReader(zip, StandardCharsets.UTF_8));
                }
            }
            throw new IllegalArgumentException(file + " holds no .csv file");
        } catch (IOException e) {
            throw new IllegalArgumentException("The incident log cannot be read: " + e, e);
        }
    }

    static IncidentLog read(Reader csv) throws IOException {
        BufferedReader lines = new BufferedReader(csv);
        @Nullable String header = lines.readLine();
        if (header == null) {
            throw new IllegalArgumentException("The incident log is empty");
        }
        Columns columns = Columns.of(header);
        Tally oddities = new Tally();
        Map<String, Rows> incidents = new LinkedHashMap<>();
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns.count()) {
                oddities.count("row that does not have the header's columns");
                continue;
            }
            try {
                Update update = update(columns, cells);
                incidents
                        .computeIfAbsent(columns.cell(cells, "number"), number -> new Rows(first(columns, cells)))
                        .add(update, oddities);
            } catch (DateTimeParseException | NumberFormatException e) {
                oddities.count("row with an unreadable date or number");
            }
        }
        return new IncidentLog(incidents.values().stream().map(Rows::incident).toList(), oddities);
    }

    private static LoggedIncident first(Columns columns, String[] cells) {
        return new LoggedIncident(
                columns.cell(cells, "number"),
                columns.cell(cells, "caller_id"),
                columns.cell(cells, "category") + ", " + columns.cell(cells, "subcategory"),
                LocalDateTime.parse(columns.cell(cells, "opened_at"), DAY_FIRST),
                degree(columns.cell(cells, "impact")),
                degree(columns.cell(cells, "urgency")),
                List.of());
    }

    private static Update update(Columns columns, String[] cells) {
        return new Update(
                LocalDateTime.parse(columns.cell(cells, "sys_updated_at"), DAY_FIRST),
                Integer.parseInt(columns.cell(cells, "sys_mod_count")),
                columns.cell(cells, "incident_state").intern(),
                Integer.parseInt(columns.cell(cells, "reopen_count")),
                known(columns.cell(cells, "assignment_group")),
                known(columns.cell(cells, "assigned_to")));
    }

    /** The log writes {@code 2 - Medium}. */
    private static int degree(String text) {
        return Integer.parseInt(text.substring(0, Math.max(0, text.indexOf(' '))));
    }

    private static @Nullable String known(String text) {
        return text.equals(UNKNOWN) ? null : text.intern();
    }

    /** An incident while its rows come in. */
    private record Rows(LoggedIncident head, List<Update> updates) {

        Rows(LoggedIncident head) {
            this(head, new ArrayList<>());
        }

        void add(Update update, Tally oddities) {
            if (!updates.isEmpty()
                    && update.at().isBefore(updates.get(updates.size() - 1).at())) {
                oddities.count("row out of order, put in its place");
            }
            updates.add(update);
        }

        LoggedIncident incident() {
            return new LoggedIncident(
                    head.number(),
                    head.caller(),
                    head.subject(),
                    head.openedAt(),
                    head.impact(),
                    head.urgency(),
                    updates.stream().sorted(AS_IT_HAPPENED).toList());
        }
    }

    /** Where each column stands. */
    private record Columns(Map<String, Integer> places, int count) {

        static Columns of(String header) {
            String[] names = header.replace("\uFEFF", "").split(",", -1);
            Map<String, Integer> places = new LinkedHashMap<>();
            for (int place = 0; place < names.length; place++) {
                places.put(names[place].strip(), place);
            }
            return new Columns(places, names.length);
        }

        String cell(String[] cells, String name) {
            Integer place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException("The incident log has no column " + name);
            }
            return cells[place].strip();
        }
    }
}
