package io.opora.ticket;

import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import org.springframework.stereotype.Component;

/** What only team leads decide, by whichever way. */
@Component
class Leads {

    private final Rights rights;

    Leads(Rights rights) {
        this.rights = rights;
    }

    /** @throws NotAllowed for all but team leads and administrators */
    void require(Actor by) {
        Desk.requireStaff(by);
        if (!rights.has(by.id(), StaffGroups.TEAM_LEADS, StaffGroups.CAMUNDA_ADMIN)) {
            throw new NotAllowed("leads.only");
        }
    }
}
