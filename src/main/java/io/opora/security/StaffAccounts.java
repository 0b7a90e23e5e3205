package io.opora.security;

import io.opora.staff.NewStaffMember;
import io.opora.staff.Staff;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider's people with a password, so that they can log in. */
@Service
@Transactional
public class StaffAccounts {

    private final Staff staff;
    private final StaffDirectory directory;
    private final IdentityService identities;

    StaffAccounts(Staff staff, StaffDirectory directory, IdentityService identities) {
        this.staff = staff;
        this.directory = directory;
        this.identities = identities;
    }

    /**
     * Hires somebody who can log in at once.
     *
     * @throws io.opora.staff.StaffConflictException if the id or the e-mail address is taken
     */
    public StaffMember open(NewStaffMember newcomer, String password) {
        var member = staff.hire(newcomer);
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
}
