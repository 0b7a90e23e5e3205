package io.opora.staff;

import java.time.Instant;
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

    /** Why the person is not at work at that instant; empty for whoever is. */
    Optional<Absence> absence(String id, Instant at);

    /**
     * Who works for a person at that instant: the person himself, while he is away his substitute, followed along where
     * that one is away too, or nobody. Nobody stands in for who has left.
     */
    Optional<StaffMember> standIn(String id, Instant at);

    /**
     * The active members of the group who are at work at that instant, by full name. Where all are away, those who stand
     * in for them; where nobody does, all the same all members, because somebody has to be told.
     */
    List<StaffMember> onDuty(String group, Instant at);
}
