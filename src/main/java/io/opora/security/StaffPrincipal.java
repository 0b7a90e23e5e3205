package io.opora.security;

import java.util.Set;

/**
 * A person of the provider.
 *
 * @param staffId the id in {@code io.opora.staff} and in the engine's identity tables
 * @param groups ids from {@code StaffGroups}, as they were when this request began
 */
public record StaffPrincipal(String staffId, Set<String> groups) implements OporaPrincipal {

    public StaffPrincipal {
        groups = Set.copyOf(groups);
    }

    public boolean isMemberOf(String group) {
        return groups.contains(group);
    }

    @Override
    public String getName() {
        return staffId;
    }
}
