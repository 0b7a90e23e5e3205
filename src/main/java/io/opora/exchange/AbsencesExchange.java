package io.opora.exchange;

import io.opora.exchange.ImportReport.Effect;
import io.opora.staff.Absence;
import io.opora.staff.AbsenceDates;
import io.opora.staff.Absences;
import io.opora.staff.StaffGroups;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is away when; a line is about the absence of its id, else of its person and first day, else about a new one. */
@Component
class AbsencesExchange implements Exchange {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "ID"),
            new Column("staff", "Логин"),
            new Column("from", "С"),
            new Column("to", "По"),
            new Column("substitute", "Замещает"));

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Absences absences;

    AbsencesExchange(Absences absences) {
        this.absences = absences;
    }

    @Override
    public ExchangeKind kind() {
        return ExchangeKind.ABSENCES;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("staff", "from", "to");
    }

    @Override
    public String[] writers() {
        return new String[] {StaffGroups.TEAM_LEADS, StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN};
    }

    @Override
    public List<Map<String, @Nullable String>> export(Locale language) {
        return absences.between(EARLIEST, LATEST, null).stream()
                .map(absence -> new Values()
                        .put("id", absence.id())
                        .put("staff", absence.staffId())
                        .put("from", absence.from())
                        .put("to", absence.to())
                        .put("substitute", absence.substitute())
                        .cells())
                .toList();
    }

    @Override
    public void run(List<Line> lines, ImportRun run) {
        Map<UUID, Absence> all = new LinkedHashMap<>();
        absences.between(EARLIEST, LATEST, null).forEach(absence -> all.put(absence.id(), absence));
        lines.forEach(
                line -> run.line(line, line.text("staff") + ", " + line.text("from"), () -> take(line, all, run.by())));
    }

    private Effect take(Line line, Map<UUID, Absence> all, String by) {
        UUID id = line.uuid("id");
        String staff = line.required("staff");
        LocalDate from = line.date("from");
        LocalDate to = line.date("to");
        line.required("from");
        line.required("to");
        line.checks().refuseIfAny();
        Optional<Absence> known = find(id, staff, from, all.values());
        line.checks().require(id == null || known.isPresent(), "id", "exchange.id-unknown");
        known.ifPresent(
                absence -> line.checks().require(absence.staffId().equals(staff), "staff", "exchange.other-person"));
        line.checks().refuseIfAny();
        AbsenceDates dates = new AbsenceDates(
                from,
                to,
                line.textOr("substitute", known.map(Absence::substitute).orElse(null)));
        if (known.isEmpty()) {
            Absence recorded = absences.record(staff, dates, by);
            all.put(recorded.id(), recorded);
            return Effect.CREATED;
        }
        Absence before = known.get();
        if (dates.equals(new AbsenceDates(before.from(), before.to(), before.substitute()))) {
            return Effect.UNCHANGED;
        }
        all.put(before.id(), absences.change(before.id(), dates, by));
        return Effect.CHANGED;
    }

    /** Among those that are not cancelled. */
    private Optional<Absence> find(@Nullable UUID id, String staff, @Nullable LocalDate from, Collection<Absence> all) {
        return all.stream()
                .filter(absence -> id == null
                        ? absence.staffId().equals(staff) && absence.from().equals(from)
                        : absence.id().equals(id))
                .findFirst();
    }
}
