package io.opora.staff;

import io.opora.refusal.Checks;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotThere;
import io.opora.staff.StaffEvents.StaffMemberChanged;
import io.opora.staff.StaffEvents.StaffMemberHired;
import io.opora.staff.StaffEvents.StaffMemberLeft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StaffRegister implements Staff, StaffDirectory {

    private final StaffRows rows;
    private final StandIns standIns;
    private final ApplicationEventPublisher events;

    StaffRegister(StaffRows rows, StandIns standIns, ApplicationEventPublisher events) {
        this.rows = rows;
        this.standIns = standIns;
        this.events = events;
    }

    @Override
    public StaffMember hire(NewStaffMember newcomer) {
        if (rows.existsById(newcomer.id())) {
            throw new Contradiction("staff.id-taken", newcomer.id());
        }
        requireFree(newcomer.email());
        var member = rows.saveAndFlush(new StaffRow(newcomer)).toMember();
        events.publishEvent(new StaffMemberHired(member));
        return member;
    }

    @Override
    public StaffMember correct(String id, StaffDetails details) {
        var row = existing(id);
        if (!row.hasEmail(details.email())) {
            requireFree(details.email());
        }
        row.correct(details);
        var member = rows.saveAndFlush(row).toMember();
        events.publishEvent(new StaffMemberChanged(member));
        return member;
    }

    @Override
    public StaffMember assignGroups(String id, Set<String> groups) {
        Checks checks = new Checks();
        StaffDetails.groups(checks, groups);
        checks.refuseIfAny();
        var row = existing(id);
        if (!row.isActive()) {
            throw new Contradiction("staff.has-left", id);
        }
        if (!groups.contains(StaffGroups.CAMUNDA_ADMIN)) {
            keepAnAdministratorBesides(id);
        }
        row.assignGroups(groups);
        var member = rows.saveAndFlush(row).toMember();
        events.publishEvent(new StaffMemberChanged(member));
        return member;
    }

    @Override
    public StaffMember leave(String id) {
        var row = existing(id);
        if (row.isActive()) {
            keepAnAdministratorBesides(id);
            row.leave();
            events.publishEvent(new StaffMemberLeft(rows.saveAndFlush(row).toMember()));
        }
        return row.toMember();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(String id) {
        return rows.findById(id).map(StaffRow::toMember);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> membersOf(String group) {
        return rows.findActiveMembers(group).stream().map(StaffRow::toMember).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return rows.findAllByOrderById().stream().map(StaffRow::toMember).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Absence> absence(String id, Instant at) {
        return standIns.absence(id, at);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffMember> standIn(String id, Instant at) {
        return standIns.of(id, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> onDuty(String group, Instant at) {
        return standIns.onDuty(group, at);
    }

    private void requireFree(String email) {
        if (rows.existsByEmail(email)) {
            throw new Contradiction("staff.email-taken", email);
        }
    }

    private StaffRow existing(String id) {
        return rows.findById(id).orElseThrow(() -> new NotThere("staff.unknown", id));
    }

    /** Without an administrator nobody could let anybody in again. */
    private void keepAnAdministratorBesides(String id) {
        rows.lockActiveMembers(StaffGroups.CAMUNDA_ADMIN);
        var administrators = rows.findActiveMembers(StaffGroups.CAMUNDA_ADMIN);
        if (administrators.size() == 1 && administrators.get(0).toMember().id().equals(id)) {
            throw new Contradiction("staff.last-administrator", id);
        }
    }
}
