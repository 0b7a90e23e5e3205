package io.opora.staff;

import io.opora.staff.StaffEvents.StaffMemberChanged;
import io.opora.staff.StaffEvents.StaffMemberHired;
import io.opora.staff.StaffEvents.StaffMemberLeft;
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
    private final ApplicationEventPublisher events;

    StaffRegister(StaffRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public StaffMember hire(NewStaffMember newcomer) {
        if (rows.existsById(newcomer.id())) {
            throw new StaffConflictException("The id '" + newcomer.id() + "' is taken");
        }
        if (rows.existsByEmailIgnoreCase(newcomer.email())) {
            throw new StaffConflictException("The e-mail address " + newcomer.email() + " is taken");
        }
        var member = rows.save(new StaffRow(newcomer)).toMember();
        events.publishEvent(new StaffMemberHired(member));
        return member;
    }

    @Override
    public StaffMember assignGroups(String id, Set<String> groups) {
        if (!StaffGroups.ALL.containsAll(groups)) {
            throw new IllegalArgumentException("groups: only " + StaffGroups.ALL);
        }
        var row = existing(id);
        if (!groups.contains(StaffGroups.CAMUNDA_ADMIN)) {
            keepAnAdministratorBesides(id);
        }
        row.assignGroups(groups);
        var member = row.toMember();
        events.publishEvent(new StaffMemberChanged(member));
        return member;
    }

    @Override
    public StaffMember leave(String id) {
        var row = existing(id);
        if (row.isActive()) {
            keepAnAdministratorBesides(id);
            row.leave();
            events.publishEvent(new StaffMemberLeft(row.toMember()));
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

    private StaffRow existing(String id) {
        return rows.findById(id).orElseThrow(() -> new UnknownStaffMemberException(id));
    }

    /** Without an administrator nobody could let anybody in again. */
    private void keepAnAdministratorBesides(String id) {
        var administrators = rows.findActiveMembers(StaffGroups.CAMUNDA_ADMIN);
        if (administrators.size() == 1 && administrators.get(0).toMember().id().equals(id)) {
            throw new StaffConflictException("'" + id + "' is the last administrator");
        }
    }
}
