package io.opora.staff;

import java.util.Set;

/** What can be done about the provider's people. */
public interface Staff {

    /**
     * Adds a person; publishes {@link StaffEvents.StaffMemberHired}.
     *
     * @throws StaffConflictException if the id or the e-mail address is taken
     */
    StaffMember hire(NewStaffMember newcomer);

    /**
     * Moves a person to other groups; publishes {@link StaffEvents.StaffMemberChanged}.
     *
     * @throws UnknownStaffMemberException if there is no such person
     * @throws StaffConflictException if nobody would be left in {@code camunda-admin}
     */
    StaffMember assignGroups(String id, Set<String> groups);

    /**
     * Ends a person's work here; publishes {@link StaffEvents.StaffMemberLeft}. Nothing happens the second time.
     *
     * @throws UnknownStaffMemberException if there is no such person
     * @throws StaffConflictException if nobody would be left in {@code camunda-admin}
     */
    StaffMember leave(String id);
}
