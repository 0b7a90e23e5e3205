package io.opora.ticket;

import io.opora.contract.CustomerDirectory;
import io.opora.staff.StaffDirectory;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns whoever is logged in into the person who acts. */
@Component
public class Actors {

    private final StaffDirectory staff;
    private final CustomerDirectory customers;

    Actors(StaffDirectory staff, CustomerDirectory customers) {
        this.staff = staff;
        this.customers = customers;
    }

    /** @throws NotAllowed when no such person works here */
    public Actor staff(String staffId) {
        return staff.find(staffId)
                .map(member -> new Actor(Actor.Kind.STAFF, member.id(), member.fullName()))
                .orElseThrow(() -> new NotAllowed("staff.unknown", staffId));
    }

    /** @throws NotAllowed when the person is no contact of a customer any more */
    public Actor contact(UUID contactId) {
        return customers
                .nameOf(contactId)
                .map(name -> new Actor(Actor.Kind.CONTACT, contactId.toString(), name))
                .orElseThrow(() -> new NotAllowed("contact.unknown"));
    }
}
