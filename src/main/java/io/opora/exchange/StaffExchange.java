package io.opora.exchange;

import io.opora.exchange.ImportReport.Effect;
import io.opora.staff.NewStaffMember;
import io.opora.staff.StaffAdministration;
import io.opora.staff.StaffDetails;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.staff.StaffMember;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The provider's people and their teams, by user id. Files hold no passwords: who comes in by a file can log in once an
 * administrator has set one.
 */
@Component
class StaffExchange implements Exchange {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "Логин"),
            new Column("fullName", "Имя"),
            new Column("email", "Почта"),
            new Column("language", "Язык"),
            new Column("groups", "Группы"),
            new Column("active", "Работает"));

    private final StaffDirectory directory;
    private final StaffAdministration administration;

    StaffExchange(StaffDirectory directory, StaffAdministration administration) {
        this.directory = directory;
        this.administration = administration;
    }

    @Override
    public ExchangeKind kind() {
        return ExchangeKind.STAFF;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("id", "fullName", "email");
    }

    @Override
    public String[] writers() {
        return new String[] {StaffGroups.CAMUNDA_ADMIN};
    }

    @Override
    public List<Map<String, @Nullable String>> export(Locale language) {
        return directory.all().stream()
                .map(member -> new Values()
                        .put("id", member.id())
                        .put("fullName", member.fullName())
                        .put("email", member.email())
                        .put("language", member.language())
                        .put("groups", String.join(", ", new TreeSet<>(member.groups())))
                        .flag("active", member.active(), language)
                        .cells())
                .toList();
    }

    @Override
    public void run(List<Line> lines, ImportRun run) {
        lines.forEach(line -> run.line(line, line.cells().get("id"), () -> take(line, run.by())));
    }

    private Effect take(Line line, String by) {
        String id = line.required("id");
        Optional<StaffMember> known = directory.find(id);
        StaffLanguage language = Optional.ofNullable(line.choice("language", StaffLanguage.class))
                .orElse(known.map(StaffMember::language).orElse(StaffLanguage.RU));
        Set<String> groups = line.has("groups")
                ? Set.copyOf(new TreeSet<>(line.list("groups")))
                : known.map(StaffMember::groups).orElse(Set.of());
        Boolean active = line.flag("active");
        String fullName = line.required("fullName");
        String email = line.required("email");
        line.checks().refuseIfAny();
        if (known.isEmpty()) {
            line.checks().require(active == null || active, "active", "exchange.hired-inactive");
            line.checks().refuseIfAny();
            administration.hire(new NewStaffMember(id, fullName, email, language, groups), by);
            return Effect.CREATED;
        }
        StaffMember before = known.get();
        line.checks().require(before.active() || !Boolean.TRUE.equals(active), "active", "exchange.staff-left", id);
        line.checks().refuseIfAny();
        return change(before, new StaffDetails(fullName, email, language), groups, active, by);
    }

    private Effect change(
            StaffMember before, StaffDetails details, Set<String> groups, @Nullable Boolean active, String by) {
        boolean changed = false;
        if (!details.equals(new StaffDetails(before.fullName(), before.email(), before.language()))) {
            administration.correct(before.id(), details, by);
            changed = true;
        }
        if (!groups.equals(before.groups())) {
            administration.assignGroups(before.id(), groups, by);
            changed = true;
        }
        if (before.active() && Boolean.FALSE.equals(active)) {
            administration.leave(before.id(), by);
            changed = true;
        }
        return changed ? Effect.CHANGED : Effect.UNCHANGED;
    }
}
