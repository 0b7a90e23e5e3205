package io.opora.staff;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.NotThere;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do about the provider's people, with a trail of who changed what. Each refuses with
 * {@link NotPermitted} whoever is no administrator, else as {@link Staff} does.
 */
@Service
@Transactional
public class StaffAdministration {

    private final Staff staff;
    private final StaffDirectory directory;
    private final Rights rights;
    private final AuditTrail trail;

    StaffAdministration(Staff staff, StaffDirectory directory, Rights rights, AuditTrail trail) {
        this.staff = staff;
        this.directory = directory;
        this.rights = rights;
        this.trail = trail;
    }

    /** @param by the administrator's user id, as everywhere here */
    public StaffMember hire(NewStaffMember newcomer, String by) {
        requireAdministrator(by);
        StaffMember hired = staff.hire(newcomer);
        trail.record(by, EntityType.STAFF_MEMBER, hired.id(), AuditAction.CREATED, Map.of(), described(hired));
        return hired;
    }

    public StaffMember correct(String id, StaffDetails details, String by) {
        requireAdministrator(by);
        StaffMember before = member(id);
        return changed(before, staff.correct(id, details), AuditAction.CHANGED, by);
    }

    public StaffMember assignGroups(String id, Set<String> groups, String by) {
        requireAdministrator(by);
        StaffMember before = member(id);
        return changed(before, staff.assignGroups(id, groups), AuditAction.CHANGED, by);
    }

    public StaffMember leave(String id, String by) {
        requireAdministrator(by);
        StaffMember before = member(id);
        return changed(before, staff.leave(id), AuditAction.DEACTIVATED, by);
    }

    /** @throws NotPermitted for whoever is no administrator */
    public void requireAdministrator(String by) {
        rights.require(by, StaffGroups.CAMUNDA_ADMIN);
    }

    private StaffMember member(String id) {
        return directory.find(id).orElseThrow(() -> new NotThere("staff.unknown", id));
    }

    private StaffMember changed(StaffMember before, StaffMember after, AuditAction action, String by) {
        trail.record(by, EntityType.STAFF_MEMBER, after.id(), action, described(before), described(after));
        return after;
    }

    private static Map<String, @Nullable Object> described(StaffMember member) {
        return Map.of(
                "fullName", member.fullName(),
                "email", member.email(),
                "language", member.language().name(),
                "groups", new TreeSet<>(member.groups()),
                "active", member.active());
    }
}
