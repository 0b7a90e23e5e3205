package io.opora.demo;

import static io.opora.staff.StaffGroups.CAMUNDA_ADMIN;
import static io.opora.staff.StaffGroups.CONFIGURATION_LINE;
import static io.opora.staff.StaffGroups.MANAGERS;
import static io.opora.staff.StaffGroups.PROCESS_OWNERS;
import static io.opora.staff.StaffGroups.SUPPORT_LINE;
import static io.opora.staff.StaffGroups.TEAM_LEADS;

import io.opora.security.ApiTokens;
import io.opora.security.StaffAccounts;
import io.opora.staff.NewStaffMember;
import io.opora.staff.StaffLanguage;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's people of the provider, each with the password {@code demo}, and the tokens of some of them. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoStaff implements ApplicationRunner {

    private static final String PASSWORD = "demo";

    private static final List<NewStaffMember> PEOPLE = List.of(
            person("engineer", "Мария Соколова", StaffLanguage.RU, SUPPORT_LINE),
            person("configurator", "Алексей Громов", StaffLanguage.RU, CONFIGURATION_LINE),
            person("specialist", "Дэниел Картер", StaffLanguage.EN, SUPPORT_LINE),
            person("lead", "Ольга Ветрова", StaffLanguage.RU, TEAM_LEADS, SUPPORT_LINE, CONFIGURATION_LINE),
            person("manager", "Сергей Лапин", StaffLanguage.RU, MANAGERS),
            person("owner", "Ирина Белова", StaffLanguage.RU, PROCESS_OWNERS),
            person("admin", "Павел Зимин", StaffLanguage.RU, CAMUNDA_ADMIN));

    private static final List<String> TOKEN_OWNERS = List.of("engineer", "lead", "manager", "admin");

    private final StaffAccounts accounts;
    private final ApiTokens tokens;

    DemoStaff(StaffAccounts accounts, ApiTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        PEOPLE.forEach(person -> accounts.openIfMissing(person, PASSWORD));
        TOKEN_OWNERS.forEach(id -> tokens.registerForStaff(id, "Демонстрация", "demo-" + id));
    }

    private static NewStaffMember person(String id, String fullName, StaffLanguage language, String... groups) {
        return new NewStaffMember(id, fullName, id + "@opora.example", language, Set.of(groups));
    }
}
