package io.opora.staff;

import java.util.Set;

/**
 * A person of the provider.
 *
 * @param id the user id, such as {@code engineer}; the same in the engine's identity tables
 * @param groups ids from {@link StaffGroups}
 * @param active false once the person has left: no login, no tasks, no letters
 */
public record StaffMember(
        String id, String fullName, String email, StaffLanguage language, Set<String> groups, boolean active) {

    public StaffMember {
        groups = Set.copyOf(groups);
    }

    public boolean isMemberOf(String group) {
        return groups.contains(group);
    }
}
