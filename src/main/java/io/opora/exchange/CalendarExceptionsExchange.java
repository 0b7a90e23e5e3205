package io.opora.exchange;

import io.opora.calendar.CalendarExceptions;
import io.opora.contract.CalendarChange;
import io.opora.contract.CalendarChange.DatedHours;
import io.opora.contract.CalendarRegister;
import io.opora.contract.CalendarVersion;
import io.opora.exchange.ImportReport.Effect;
import io.opora.staff.StaffGroups;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calendars' own dates; public holidays are not among them. Dates that a file leaves out stay; one that shall be an
 * ordinary day again says so. A calendar that changes gets one next version for the whole file.
 */
@Component
class CalendarExceptionsExchange implements Exchange {

    private static final List<Column> COLUMNS =
            List.of(new Column("calendar", "Календарь"), new Column("date", "Дата"), new Column("hours", "Часы"));

    private static final Set<String> CLOSED = Set.of("closed", "закрыто", "выходной");
    private static final Set<String> USUAL = Set.of("usual", "as usual", "как обычно");
    private static final String NOTE = "Даты загружены из файла";

    private final CalendarRegister register;

    CalendarExceptionsExchange(CalendarRegister register) {
        this.register = register;
    }

    @Override
    public ExchangeKind kind() {
        return ExchangeKind.CALENDAR_EXCEPTIONS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("calendar", "date", "hours");
    }

    @Override
    public String[] writers() {
        return new String[] {StaffGroups.CAMUNDA_ADMIN, StaffGroups.PROCESS_OWNERS};
    }

    @Override
    public List<Map<String, @Nullable String>> export(Locale language) {
        return register.all().stream()
                .flatMap(calendar -> dates(calendar).entrySet().stream().map(date -> new Values()
                        .put("calendar", calendar.name())
                        .put("date", date.getKey())
                        .put("hours", date.getValue())
                        .cells()))
                .toList();
    }

    @Override
    public void run(List<Line> lines, ImportRun run) {
        Map<String, Line> lastLines = new HashMap<>();
        lines.forEach(line -> lastLines.put(line.cells().get("calendar"), line));
        Map<String, Map<LocalDate, String>> changed = new HashMap<>();
        lines.forEach(line -> run.line(line, line.cells().get("calendar") + ", " + line.text("date"), () -> {
            String name = line.required("calendar");
            LocalDate date = line.date("date");
            line.required("date");
            String hours = hours(line);
            line.checks().refuseIfAny();
            CalendarVersion calendar = register.version(name, null);
            Map<LocalDate, String> dates = changed.computeIfAbsent(name, first -> dates(calendar));
            String before = hours == null ? dates.remove(date) : dates.put(date, hours);
            if (lastLines.get(name) == line) {
                publish(calendar, dates, run.by());
            }
            if (before == null) {
                return hours == null ? Effect.UNCHANGED : Effect.CREATED;
            }
            return before.equals(hours) ? Effect.UNCHANGED : Effect.CHANGED;
        }));
    }

    private void publish(CalendarVersion calendar, Map<LocalDate, String> dates, String by) {
        List<DatedHours> all = dates.entrySet().stream()
                .map(date -> new DatedHours(date.getKey().toString(), date.getValue()))
                .toList();
        register.publish(calendar.name(), new CalendarChange(null, null, all, null, NOTE, calendar.version()), by);
    }

    /** In the form that the calendar writes them itself; null for an ordinary day. */
    private static @Nullable String hours(Line line) {
        String text = line.required("hours").toLowerCase(Locale.ROOT);
        if (text.isEmpty() || USUAL.contains(text)) {
            return null;
        }
        LocalDate any = LocalDate.EPOCH;
        String words = CLOSED.contains(text) ? "closed" : text;
        try {
            return written(CalendarExceptions.parse(any + " " + words)).get(any);
        } catch (IllegalArgumentException unreadable) {
            line.checks().add("hours", "calendar.dated-hours", Line.echo(text));
            return null;
        }
    }

    private static Map<LocalDate, String> dates(CalendarVersion calendar) {
        return written(calendar.plan().ownExceptions());
    }

    /** Each line of the text form is a date, a space and its hours. */
    private static Map<LocalDate, String> written(CalendarExceptions exceptions) {
        Map<LocalDate, String> dates = new TreeMap<>();
        exceptions
                .toString()
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(dated -> dates.put(LocalDate.parse(dated[0]), dated[1]));
        return dates;
    }
}
