package io.opora.api;

import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import io.opora.ticket.Actor;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which queues are a reader's own: each group of the staff has one. */
@Component
class ReaderQueues {

    private final StaffDirectory staff;

    ReaderQueues(StaffDirectory staff) {
        this.staff = staff;
    }

    /** None of a contact. */
    Set<String> of(Actor reader) {
        return reader.isContact()
                ? Set.of()
                : staff.find(reader.id()).map(StaffMember::groups).orElse(Set.of());
    }
}
