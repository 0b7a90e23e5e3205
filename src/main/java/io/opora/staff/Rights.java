package io.opora.staff;

import io.opora.audit.AuditTrail;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.Words;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether a person of the provider may do something, by the groups the person is in right now. */
@Component
public class Rights {

    /** Acts where no person does: the application itself. Nobody is hired under this id ({@link NewStaffMember}). */
    public static final String SYSTEM = AuditTrail.SYSTEM;

    private final StaffDirectory staff;

    Rights(StaffDirectory staff) {
        this.staff = staff;
    }

    /**
     * @param groups any of these is enough
     * @throws NotPermitted when the person is in none of them, unknown, or works here no more
     */
    public void require(String staffId, String... groups) {
        if (!has(staffId, groups)) {
            throw new NotPermitted("rights.groups", Words.of("group.", groups));
        }
    }

    /** @throws NotPermitted when the person does not work here */
    public void requireStaff(String staffId) {
        require(staffId, StaffGroups.ALL.stream().sorted().toArray(String[]::new));
    }

    public boolean has(String staffId, String... groups) {
        Set<String> any = Set.copyOf(Arrays.asList(groups));
        return staffId.equals(SYSTEM)
                || staff.find(staffId)
                        .filter(StaffMember::active)
                        .filter(member -> member.groups().stream().anyMatch(any::contains))
                        .isPresent();
    }
}
