package io.opora.ticket;

import io.opora.staff.Rights;
import io.opora.staff.StaffGroups;
import org.springframework.stereotype.Component;

/** What only the first line decides, by whichever way: whether a request is taken, and under what terms (R14). */
@Component
class FirstLine {

    private static final String[] DECIDERS = {
        StaffGroups.SUPPORT_LINE, StaffGroups.TEAM_LEADS, StaffGroups.CAMUNDA_ADMIN
    };

    private static final String[] NEGOTIATORS = {
        StaffGroups.SUPPORT_LINE, StaffGroups.TEAM_LEADS, StaffGroups.CAMUNDA_ADMIN, StaffGroups.MANAGERS
    };

    private final Rights rights;

    FirstLine(Rights rights) {
        this.rights = rights;
    }

    /** @throws NotAllowed for all but the first line, leads and administrators */
    void require(Actor by) {
        Desk.requireStaff(by);
        require(by, "first-line.only", DECIDERS);
    }

    /** @throws NotAllowed for all but the first line, leads, managers and administrators */
    void requireOrManager(Actor by) {
        Desk.requireStaff(by);
        require(by, "first-line.or-manager", NEGOTIATORS);
    }

    private void require(Actor by, String refusal, String... groups) {
        if (!rights.has(by.id(), groups)) {
            throw new NotAllowed(refusal);
        }
    }
}
