package io.opora.security;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import io.opora.staff.NewStaffMember;
import io.opora.staff.StaffAdministration;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider's people with a password, so that they can log in. */
@Service
@Transactional
public class StaffAccounts {

    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final StaffAdministration administration;
    private final StaffDirectory directory;
    private final IdentityService identities;
    private final AuditTrail trail;
    private final Clock clock;

    StaffAccounts(
            StaffAdministration administration,
            StaffDirectory directory,
            IdentityService identities,
            AuditTrail trail,
            Clock clock) {
        this.administration = administration;
        this.directory = directory;
        this.identities = identities;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An administrator hires somebody, who can log in at once with the password that the administrator hands over and
     * changes it in the profile of the web applications.
     *
     * @param by the administrator's user id
     * @throws WrongFields if the password is too short or too easy
     * @see StaffAdministration#hire
     */
    public StaffMember hire(NewStaffMember newcomer, String password, String by) {
        administration.requireAdministrator(by);
        requireStrong(password, newcomer.id());
        StaffMember hired = administration.hire(newcomer, by);
        setPassword(hired.id(), password);
        return hired;
    }

    /**
     * An administrator gives a new password to somebody who has lost the old one.
     *
     * @throws io.opora.refusal.NotPermitted if that is no administrator
     * @throws NotThere if there is no such person
     * @throws WrongFields if the password is too short or too easy
     */
    public void resetPassword(String staffId, String password, String by) {
        administration.requireAdministrator(by);
        if (directory.find(staffId).isEmpty()) {
            throw new NotThere("staff.unknown", staffId);
        }
        requireStrong(password, staffId);
        setPassword(staffId, password);
        trail.record(
                by,
                EntityType.STAFF_MEMBER,
                staffId,
                AuditAction.CHANGED,
                Map.of(),
                Map.of("passwordSetAt", clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * Hires somebody who can log in at once, on behalf of nobody: for the first administrator and the demo. The trail
     * names the application.
     *
     * @throws io.opora.refusal.Contradiction if the id or the e-mail address is taken
     */
    public StaffMember open(NewStaffMember newcomer, String password) {
        var member = administration.hire(newcomer, AuditTrail.SYSTEM);
        setPassword(member.id(), password);
        return member;
    }

    /** As {@link #open}, unless somebody has this id already: then nothing changes, the password neither. */
    public StaffMember openIfMissing(NewStaffMember newcomer, String password) {
        return directory.find(newcomer.id()).orElseGet(() -> open(newcomer, password));
    }

    /**
     * Replaces the password.
     *
     * @throws IllegalArgumentException if there is no such person
     */
    public void setPassword(String staffId, String password) {
        var user = identities.createUserQuery().userId(staffId).singleResult();
        if (user == null) {
            throw new IllegalArgumentException("No account with the id '" + staffId + "'");
        }
        user.setPassword(password);
        identities.saveUser(user);
    }

    private static void requireStrong(String password, String staffId) {
        if (password.length() < SHORTEST_PASSWORD
                || password.length() > LONGEST_PASSWORD
                || password.isBlank()
                || password.equalsIgnoreCase(staffId)) {
            throw new WrongFields("password", "staff.password", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
    }
}
