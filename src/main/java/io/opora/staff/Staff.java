package io.opora.staff;

import io.opora.refusal.Contradiction;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import java.util.Set;

/**
 * What can be done about the provider's people; who may do it is checked, and written down, by
 * {@link StaffAdministration}.
 */
public interface Staff {

    /**
     * Adds a person; publishes {@link StaffEvents.StaffMemberHired}.
     *
     * @throws Contradiction if the id or the e-mail address is taken
     */
    StaffMember hire(NewStaffMember newcomer);

    /**
     * Corrects name, address or language; publishes {@link StaffEvents.StaffMemberChanged}.
     *
     * @throws NotThere if there is no such person
     * @throws Contradiction if the e-mail address is somebody else's
     */
    StaffMember correct(String id, StaffDetails details);

    /**
     * Moves a person to other groups; publishes {@link StaffEvents.StaffMemberChanged}.
     *
     * @throws NotThere if there is no such person
     * @throws WrongFields if a group is none
     * @throws Contradiction if the person has left, or nobody would be left in {@code camunda-admin}
     */
    StaffMember assignGroups(String id, Set<String> groups);

    /**
     * Ends a person's work here; publishes {@link StaffEvents.StaffMemberLeft}. Nothing happens the second time.
     *
     * @throws NotThere if there is no such person
     * @throws Contradiction if nobody would be left in {@code camunda-admin}
     */
    StaffMember leave(String id);
}
