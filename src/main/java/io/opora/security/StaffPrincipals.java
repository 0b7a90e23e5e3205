package io.opora.security;

import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class StaffPrincipals {

    private final StaffDirectory directory;

    StaffPrincipals(StaffDirectory directory) {
        this.directory = directory;
    }

    /** Empty for somebody unknown, and for somebody who has left. */
    Optional<StaffPrincipal> find(String staffId) {
        return directory
                .find(staffId)
                .filter(StaffMember::active)
                .map(member -> new StaffPrincipal(member.id(), member.groups()));
    }
}
