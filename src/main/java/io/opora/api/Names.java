package io.opora.api;

import io.opora.contract.ContactCard;
import io.opora.contract.CustomerDirectory;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffMember;
import io.opora.ticket.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The names of people behind the ids that events keep. */
@Component
public class Names {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StaffDirectory staff;
    private final CustomerDirectory customers;

    Names(StaffDirectory staff, CustomerDirectory customers) {
        this.staff = staff;
        this.customers = customers;
    }

    /** Names as {@link #of} gives them, each looked up once: for one answer, in which the same people come again and again. */
    UnaryOperator<String> remembered() {
        Map<String, String> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, this::of);
    }

    /** The full name; the id itself for somebody who is not known any more. */
    public String of(String id) {
        if (id.equals(Actor.SYSTEM.id())) {
            return Actor.SYSTEM.name();
        }
        return UUID_FORM.matcher(id).matches()
                ? customers.byId(UUID.fromString(id)).map(ContactCard::name).orElse(id)
                : staff.find(id).map(StaffMember::fullName).orElse(id);
    }
}
