package io.opora.security;

import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffEvents.StaffMemberChanged;
import io.opora.staff.StaffEvents.StaffMemberHired;
import io.opora.staff.StaffEvents.StaffMemberLeft;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffMember;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's identity tables equal to the staff table, which is the truth: its web applications know only
 * their own users. What was changed there by hand is put right at the next start.
 */
@Component
class IdentityMirror implements SmartInitializingSingleton {

    private final IdentityService identities;
    private final StaffDirectory staff;

    /** The groups must be there before their members, hence the wish for {@link EngineAccess}. */
    IdentityMirror(IdentityService identities, StaffDirectory staff, EngineAccess groups) {
        this.identities = identities;
        this.staff = staff;
    }

    @Override
    public void afterSingletonsInstantiated() {
        staff.all().forEach(this::mirror);
    }

    @EventListener
    void on(StaffMemberHired hired) {
        mirror(hired.member());
    }

    @EventListener
    void on(StaffMemberChanged changed) {
        mirror(changed.member());
    }

    @EventListener
    void on(StaffMemberLeft left) {
        mirror(left.member());
    }

    private void mirror(StaffMember member) {
        var user = identities.createUserQuery().userId(member.id()).singleResult();
        if (user == null || isOther(user, member)) {
            save(user == null ? newUser(member.id()) : user, member);
        }
        var wanted = member.active() ? member.groups() : Set.<String>of();
        var present = identities.createGroupQuery().groupMember(member.id()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identities.createMembership(member.id(), group));
        present.stream()
                .filter(group -> StaffGroups.ALL.contains(group) && !wanted.contains(group))
                .forEach(group -> identities.deleteMembership(member.id(), group));
    }

    /** Nobody knows this password; the person's own is set by {@link StaffAccounts}. */
    private User newUser(String id) {
        var user = identities.newUser(id);
        user.setPassword(TokenHash.newToken());
        return user;
    }

    private void save(User user, StaffMember member) {
        user.setFirstName(firstName(member));
        user.setLastName(lastName(member));
        user.setEmail(member.email());
        identities.saveUser(user);
    }

    private static boolean isOther(User user, StaffMember member) {
        return !firstName(member).equals(user.getFirstName())
                || !lastName(member).equals(user.getLastName())
                || !member.email().equals(user.getEmail());
    }

    private static String firstName(StaffMember member) {
        return member.fullName().split(" ", 2)[0];
    }

    private static String lastName(StaffMember member) {
        var names = member.fullName().split(" ", 2);
        return names.length == 2 ? names[1] : "";
    }
}
