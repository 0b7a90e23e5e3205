package io.opora.sla;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.contract.Calendars;
import io.opora.contract.StoredCalendar;
import io.opora.refusal.Checks;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where managers and administrators put mistakes right: a day that was decreed later, a wrong term, a pause that never was.
 * Clocks are recomputed from their ledgers and shown before and after; nothing changes until that is approved, and the old
 * result stays in the ledger, marked void.
 */
@Service
@Transactional
public class Corrections {

    /** More are put right in several steps. */
    private static final int MOST_CLOCKS = 100_000;

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_REASON = 500;

    private final CorrectionRows corrections;
    private final CorrectionChecks checks;
    private final ClockSelection selection;
    private final ClockRows clocks;
    private final CorrectionRun run;
    private final Calendars calendars;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock time;

    Corrections(
            CorrectionRows corrections,
            CorrectionChecks checks,
            ClockSelection selection,
            ClockRows clocks,
            CorrectionRun run,
            Calendars calendars,
            Rights rights,
            AuditTrail audit,
            Clock time) {
        this.corrections = corrections;
        this.checks = checks;
        this.selection = selection;
        this.clocks = clocks;
        this.run = run;
        this.calendars = calendars;
        this.rights = rights;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Recomputes the clocks and keeps what each comes to; no clock changes.
     *
     * @param by the staff member's user id
     * @throws io.opora.refusal.NotPermitted for anybody but managers and administrators
     * @throws WrongFields                   when something in the request is missing or wrong, or it is about too many clocks
     */
    public CorrectionView preview(CorrectionRequest request, String by) {
        requireRights(by);
        String reason = checks.require(request);
        List<UUID> ids = selection.find(request, MOST_CLOCKS + 1);
        if (ids.size() > MOST_CLOCKS) {
            throw new WrongFields(
                    request.tickets().isEmpty() ? "startedTo" : "tickets", "correction.too-many", MOST_CLOCKS);
        }
        Integer version = request.calendar() == null
                ? null
                : calendars.current(request.calendar()).version();
        UUID id = UUID.randomUUID();
        corrections.insert(id, new CorrectionRows.Asked(request, version), reason, by, time.instant());
        Mistake mistake = mistake(request, version);
        int changed = 0;
        for (int first = 0; first < ids.size(); first += AT_ONCE) {
            List<UUID> some = ids.subList(first, Math.min(first + AT_ONCE, ids.size()));
            List<CorrectedClock> corrected = clocks.read(some).stream()
                    .map(clock -> CorrectedClock.of(run.repair(mistake, clock, reason, by)))
                    .toList();
            corrections.insertClocks(id, first, corrected);
            changed += (int) corrected.stream().filter(CorrectedClock::changes).count();
        }
        corrections.count(id, ids.size(), changed);
        CorrectionView preview = require(id);
        audit.record(by, EntityType.CORRECTION, id.toString(), AuditAction.CREATED, Map.of(), facts(preview));
        return preview;
    }

    private Mistake mistake(CorrectionRequest request, @Nullable Integer version) {
        StoredCalendar calendar =
                request.calendar() == null || version == null ? null : calendars.version(request.calendar(), version);
        return switch (request.kind()) {
            case CALENDAR -> {
                StoredCalendar right = Objects.requireNonNull(calendar);
                yield new Mistake.WrongCalendar(right.name(), right.version());
            }
            case TERMS ->
                new Mistake.WrongTerms(
                        Objects.requireNonNull(request.clock()),
                        request.priority(),
                        request.amount() == null || request.unit() == null
                                ? null
                                : new Budget(request.amount(), request.unit()),
                        calendar);
            case PAUSE -> {
                Instant from = Objects.requireNonNull(request.pauseFrom());
                yield new Mistake.WrongPause(
                        request.pauseCause(), from, request.pauseTo() == null ? from.plusMillis(1) : request.pauseTo());
            }
        };
    }

    /**
     * The newest first; the page's order is ignored.
     *
     * @throws io.opora.refusal.NotPermitted for anybody but managers and administrators
     */
    @Transactional(readOnly = true)
    public Page<CorrectionView> all(Pageable page, String reader) {
        requireRights(reader);
        return new PageImpl<>(corrections.page(page.getPageSize(), page.getOffset()), page, corrections.count());
    }

    /**
     * @throws NotThere                      when there is none
     * @throws io.opora.refusal.NotPermitted for anybody but managers and administrators
     */
    @Transactional(readOnly = true)
    public CorrectionView find(UUID id, String reader) {
        requireRights(reader);
        return require(id);
    }

    /**
     * What each clock comes to, by ticket; the page's order is ignored.
     *
     * @param changes only clocks that come to another result, or only the others; null: all
     * @throws NotThere                      when there is no such correction
     * @throws io.opora.refusal.NotPermitted for anybody but managers and administrators
     */
    @Transactional(readOnly = true)
    public Page<CorrectedClock> clocks(UUID id, @Nullable Boolean changes, Pageable page, String reader) {
        requireRights(reader);
        require(id);
        return new PageImpl<>(
                corrections.clocks(id, changes, page.getPageSize(), page.getOffset()),
                page,
                corrections.countClocks(id, changes));
    }

    /**
     * Adds to the ledgers what was previewed. A clock that has changed since is left alone and listed as skipped.
     *
     * @throws NotThere                      when there is no such correction
     * @throws Contradiction                 when it has been decided about
     * @throws io.opora.refusal.NotPermitted for anybody but managers and administrators
     */
    public CorrectionView approve(UUID id, String by) {
        requireRights(by);
        CorrectionView previewed = undecided(id);
        run.apply(previewed, mistake(previewed.request(), previewed.calendarVersion()), by);
        return decided(previewed, CorrectionState.APPROVED, AuditAction.APPROVED, null, by);
    }

    /**
     * Leaves everything as it is.
     *
     * @throws WrongFields                   when the reason is missing or too long
     * @throws NotThere                      when there is no such correction
     * @throws Contradiction                 when it has been decided about
     * @throws io.opora.refusal.NotPermitted for anybody but managers and administrators
     */
    public CorrectionView reject(UUID id, @Nullable String reason, String by) {
        requireRights(by);
        Checks wrong = new Checks();
        String why = wrong.line("reason", reason, LONGEST_REASON);
        wrong.refuseIfAny();
        return decided(undecided(id), CorrectionState.REJECTED, AuditAction.REJECTED, why, by);
    }

    private CorrectionView undecided(UUID id) {
        CorrectionState state = corrections.lock(id).orElseThrow(() -> new NotThere("correction.unknown"));
        if (state != CorrectionState.PREVIEWED) {
            throw new Contradiction("correction.decided." + state);
        }
        return require(id);
    }

    private CorrectionView decided(
            CorrectionView before, CorrectionState state, AuditAction action, @Nullable String why, String by) {
        corrections.decide(before.id(), state, by, time.instant(), why);
        CorrectionView after = require(before.id());
        audit.record(by, EntityType.CORRECTION, after.id().toString(), action, facts(before), facts(after));
        return after;
    }

    private CorrectionView require(UUID id) {
        return corrections.find(id).orElseThrow(() -> new NotThere("correction.unknown"));
    }

    private static Map<String, @Nullable Object> facts(CorrectionView correction) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("kind", correction.request().kind().name());
        facts.put("state", correction.state().name());
        facts.put("reason", correction.reason());
        facts.put("decisionReason", correction.decisionReason());
        facts.put("calendar", correction.request().calendar());
        facts.put("calendarVersion", correction.calendarVersion());
        facts.put("selected", correction.selected());
        facts.put("changed", correction.changed());
        facts.put("applied", correction.applied());
        facts.put("skipped", correction.skipped());
        return facts;
    }

    private void requireRights(String by) {
        rights.require(by, StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN);
    }
}
