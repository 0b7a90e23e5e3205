package io.opora.testing;

import io.opora.security.StaffAccounts;
import io.opora.staff.NewStaffMember;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import io.opora.staff.StaffMember;
import java.util.Set;

/** The provider's people of the tests. Each can log in with {@link #PASSWORD}. */
public final class People {

    public static final String PASSWORD = "correct horse battery";

    private final StaffAccounts accounts;

    public People(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    public StaffMember engineer() {
        return hired("engineer", "Мария Соколова", StaffGroups.SUPPORT_LINE);
    }

    public StaffMember lead() {
        return hired(
                "lead",
                "Ольга Ветрова",
                StaffGroups.TEAM_LEADS,
                StaffGroups.SUPPORT_LINE,
                StaffGroups.CONFIGURATION_LINE);
    }

    public StaffMember manager() {
        return hired("manager", "Сергей Лапин", StaffGroups.MANAGERS);
    }

    public StaffMember owner() {
        return hired("owner", "Ирина Белова", StaffGroups.PROCESS_OWNERS);
    }

    public StaffMember admin() {
        return hired("admin", "Павел Зимин", StaffGroups.CAMUNDA_ADMIN);
    }

    private StaffMember hired(String id, String fullName, String... groups) {
        var newcomer = new NewStaffMember(id, fullName, id + "@opora.example", StaffLanguage.RU, Set.of(groups));
        return accounts.openIfMissing(newcomer, PASSWORD);
    }
}
