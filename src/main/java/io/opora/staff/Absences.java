package io.opora.staff;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.refusal.Checks;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import io.opora.staff.AbsenceEvents.AbsenceChanged;
import io.opora.staff.AbsenceEvents.AbsenceRecorded;
import io.opora.staff.StaffEvents.StaffMemberLeft;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the provider's people are away and who stands in for them. Everybody may record their own absences; team leads,
 * managers and administrators anybody's.
 */
@Service
@Transactional
public class Absences {

    private final AbsenceRows rows;
    private final AbsenceChecks checks;
    private final Rights rights;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(
            AbsenceRows rows,
            AbsenceChecks checks,
            Rights rights,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records an absence, which may have begun already; publishes {@link AbsenceRecorded}.
     *
     * @param by the user id of who records it
     * @throws NotPermitted when that is neither the person nor a lead, manager or administrator
     * @throws NotThere when there is no such person
     * @throws WrongFields when the days or the substitute are wrong
     * @throws Contradiction when the person is away at that time already, or has left
     */
    public Absence record(String staffId, AbsenceDates dates, String by) {
        requireMayPlan(staffId, by);
        checks.lockActive(staffId);
        Checks wrong = new Checks();
        wrong.require(!dates.to().isBefore(today()), "to", "absence.in-the-past");
        checks.dates(staffId, dates, wrong);
        wrong.refuseIfAny();
        checks.requireNoOverlap(staffId, dates, null);
        Absence absence = rows.saveAndFlush(new AbsenceRow(staffId, dates)).toAbsence();
        trail.record(by, EntityType.ABSENCE, id(absence), AuditAction.CREATED, Map.of(), described(absence));
        events.publishEvent(new AbsenceRecorded(absence));
        return absence;
    }

    /**
     * Changes days or substitute; publishes {@link AbsenceChanged}. Once begun, an absence keeps its first day; a last day
     * that has passed ends it at once.
     *
     * @throws NotPermitted as {@link #record}
     * @throws NotThere when there is no such absence
     * @throws WrongFields when the days or the substitute are wrong
     * @throws Contradiction when it is over, or the person is away at that time already
     */
    public Absence change(UUID id, AbsenceDates dates, String by) {
        AbsenceRow row = changeable(id, by);
        Absence before = row.toAbsence();
        boolean running = before.stageAt(clock.instant()) == Absence.Stage.RUNNING;
        Checks wrong = new Checks();
        if (running) {
            wrong.require(dates.from().equals(before.from()), "from", "absence.begun");
        } else {
            wrong.require(!dates.to().isBefore(today()), "to", "absence.in-the-past");
        }
        checks.dates(before.staffId(), dates, wrong);
        wrong.refuseIfAny();
        checks.requireNoOverlap(before.staffId(), dates, id);
        row.change(dates);
        return changed(before, row, AuditAction.CHANGED, by);
    }

    /**
     * The person stays, or is back; publishes {@link AbsenceChanged}.
     *
     * @throws NotPermitted as {@link #record}
     * @throws NotThere when there is no such absence
     * @throws Contradiction when it is over
     */
    public Absence cancel(UUID id, String by) {
        AbsenceRow row = changeable(id, by);
        Absence before = row.toAbsence();
        row.cancel();
        return changed(before, row, AuditAction.CANCELLED, by);
    }

    /** @throws NotThere when there is no such absence */
    @Transactional(readOnly = true)
    public Absence find(UUID id) {
        return existing(id).toAbsence();
    }

    /** Those that are not cancelled and touch the days from and to, both included, by first day; null: everybody's. */
    @Transactional(readOnly = true)
    public List<Absence> between(LocalDate from, LocalDate to, @Nullable String staffId) {
        return rows.findWithin(from, to, staffId).stream()
                .map(AbsenceRow::toAbsence)
                .toList();
    }

    /** Who has left is not expected back. */
    @EventListener
    void on(StaffMemberLeft left) {
        rows.findOpen(left.member().id(), today()).forEach(row -> {
            Absence before = row.toAbsence();
            row.cancel();
            changed(before, row, AuditAction.CANCELLED, AuditTrail.SYSTEM);
        });
    }

    private AbsenceRow changeable(UUID id, String by) {
        Absence absence = find(id);
        requireMayPlan(absence.staffId(), by);
        checks.lockActive(absence.staffId());
        AbsenceRow row = existing(id);
        if (row.toAbsence().stageAt(clock.instant()) == Absence.Stage.OVER) {
            throw new Contradiction("absence.over");
        }
        return row;
    }

    private Absence changed(Absence before, AbsenceRow row, AuditAction action, String by) {
        Absence after = rows.saveAndFlush(row).toAbsence();
        trail.record(by, EntityType.ABSENCE, id(after), action, described(before), described(after));
        events.publishEvent(new AbsenceChanged(after));
        return after;
    }

    private void requireMayPlan(String staffId, String by) {
        if (by.equals(staffId)) {
            rights.requireStaff(by);
        } else {
            requireMayPlanForOthers(by);
        }
    }

    private void requireMayPlanForOthers(String by) {
        if (!rights.has(by, StaffGroups.TEAM_LEADS, StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN)) {
            throw new NotPermitted("absence.not-yours");
        }
    }

    private AbsenceRow existing(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotThere("absence.unknown"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Absence.MOSCOW);
    }

    private static String id(Absence absence) {
        return absence.id().toString();
    }

    private static Map<String, @Nullable Object> described(Absence absence) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("staff", absence.staffId());
        values.put("from", absence.from());
        values.put("to", absence.to());
        values.put("substitute", absence.substitute());
        values.put("cancelled", absence.cancelled());
        return values;
    }
}
