package io.opora.contract;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.calendar.LineProblem;
import io.opora.calendar.ProductionCalendar;
import io.opora.calendar.ProductionCalendarFile;
import io.opora.calendar.ProductionYear;
import io.opora.contract.ProductionCalendarLoad.Effect;
import io.opora.contract.ProductionCalendarLoad.Problem;
import io.opora.refusal.Checks;
import io.opora.refusal.WrongFields;
import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where administrators and process owners load the decreed years of the production calendar. Loading a year publishes the
 * next version of every calendar that follows public holidays; promises made before keep their version.
 */
@Service
@Transactional
public class ProductionCalendarRegister {

    private static final int LONGEST_NOTE = 500;

    private final ProductionYears years;
    private final HolidayFollowers followers;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    ProductionCalendarRegister(
            ProductionYears years,
            HolidayFollowers followers,
            Rights rights,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.years = years;
        this.followers = followers;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
    }

    /** The newest version of each decreed year, ascending. */
    @Transactional(readOnly = true)
    public List<StoredYear> all() {
        return years.stored();
    }

    /** The last year whose decree is known, seen under a lock: nobody loads another one before this transaction ends. */
    public int lockLastKnownYear() {
        years.lock();
        return years.latest().lastKey();
    }

    /**
     * Says what loading this file would do; changes nothing.
     *
     * @param csv the text of a {@link ProductionCalendarFile}
     * @throws io.opora.refusal.NotPermitted for anybody but administrators and process owners
     */
    @Transactional(readOnly = true)
    public ProductionCalendarLoad check(String csv, String by) {
        requireRight(by);
        return look(ProductionCalendarFile.read(csv), years.latest());
    }

    /**
     * Loads all years of the file that are new or differ from what is known.
     *
     * @param csv  the text of a {@link ProductionCalendarFile}
     * @param note what it rests on, e.g. the decree's number
     * @throws io.opora.refusal.NotPermitted for anybody but administrators and process owners
     * @throws WrongFields                   when anything is wrong with the file, with all of it
     */
    public ProductionCalendarLoad load(String csv, @Nullable String note, String by) {
        requireRight(by);
        ProductionCalendarFile file = ProductionCalendarFile.read(csv);
        years.lock();
        SortedMap<Integer, ProductionYear> known = years.latest();
        ProductionCalendarLoad load = look(file, known);
        if (!load.problems().isEmpty()) {
            throw new WrongFields(load.problems().stream().map(Problem::finding).toList());
        }
        Checks checks = new Checks();
        String why = checks.line("note", note, LONGEST_NOTE);
        checks.refuseIfAny();
        file.years().stream()
                .filter(year -> effect(year, known) != Effect.UNCHANGED)
                .forEach(year -> store(year, known.get(year.year()), Objects.requireNonNull(why), by));
        followers.follow(by, Objects.requireNonNull(why));
        events.publishEvent(new ProductionCalendarLoaded(years.latest().lastKey()));
        return load;
    }

    private void store(ProductionYear year, @Nullable ProductionYear before, String note, String by) {
        years.store(year, by, note);
        audit.record(
                by,
                EntityType.PRODUCTION_CALENDAR,
                String.valueOf(year.year()),
                before == null ? AuditAction.CREATED : AuditAction.CHANGED,
                before == null ? Map.of() : Map.of("days", before.toString()),
                Map.of("days", year.toString(), "note", note));
    }

    private ProductionCalendarLoad look(ProductionCalendarFile file, SortedMap<Integer, ProductionYear> known) {
        List<LineProblem> problems = new ArrayList<>(file.problems());
        SortedMap<Integer, ProductionYear> merged = new TreeMap<>(known);
        file.years().forEach(year -> merged.put(year.year(), year));
        for (int year = merged.firstKey(); year < merged.lastKey(); year++) {
            if (!merged.containsKey(year)) {
                problems.add(new LineProblem(0, "date", "gap", List.of(String.valueOf(year))));
            }
        }
        return new ProductionCalendarLoad(
                file.years().stream()
                        .map(year -> new ProductionCalendarLoad.Year(
                                year.year(), effect(year, known), year.days().size()))
                        .toList(),
                problems.isEmpty() ? followers.affectedBy(ProductionCalendar.of(merged.values())) : List.of(),
                problems.stream().map(Problem::of).toList());
    }

    private static Effect effect(ProductionYear year, SortedMap<Integer, ProductionYear> known) {
        ProductionYear before = known.get(year.year());
        if (before == null) {
            return Effect.NEW;
        }
        return before.equals(year) ? Effect.UNCHANGED : Effect.CHANGED;
    }

    private void requireRight(String by) {
        rights.require(by, StaffGroups.CAMUNDA_ADMIN, StaffGroups.PROCESS_OWNERS);
    }
}
