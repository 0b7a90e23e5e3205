package io.opora.staff;

import java.util.List;
import java.util.Optional;

/** Looks up the provider's people. */
public interface StaffDirectory {

    /** Finds the inactive too, because history refers to them. */
    Optional<StaffMember> find(String id);

    /** The active members of the group, by full name. */
    List<StaffMember> membersOf(String group);

    /** Everybody, the inactive too, by id. */
    List<StaffMember> all();
}
