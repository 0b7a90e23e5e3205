package io.opora.security;

import io.opora.refusal.Refusal;
import io.opora.staff.NewStaffMember;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffLanguage;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sees to it that a new installation has an administrator, before it answers any request. */
@Component
@Profile("!demo")
@EnableConfigurationProperties(AdminSettings.class)
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final StaffDirectory directory;
    private final StaffAccounts accounts;
    private final AdminSettings settings;

    FirstAdministrator(StaffDirectory directory, StaffAccounts accounts, AdminSettings settings) {
        this.directory = directory;
        this.accounts = accounts;
        this.settings = settings;
    }

    /**
     * Creates the administrator that the settings name, if there is none.
     *
     * @throws NoAdministratorException if there is none and the settings do not allow to create one
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (!directory.membersOf(StaffGroups.CAMUNDA_ADMIN).isEmpty()) {
            return;
        }
        var user = settings.user();
        var password = settings.password();
        if (user == null || user.isBlank() || password == null || password.isBlank()) {
            throw new NoAdministratorException("there is no administrator yet, and none is named in the settings");
        }
        if (password.length() < StaffAccounts.SHORTEST_PASSWORD) {
            throw new NoAdministratorException("the first administrator's password is shorter than "
                    + StaffAccounts.SHORTEST_PASSWORD + " characters");
        }
        create(user, password);
        LOG.info("Created the first administrator '{}'; its password can leave the environment now", user);
    }

    private void create(String user, String password) {
        var email = settings.email() == null || settings.email().isBlank() ? user + "@localhost" : settings.email();
        try {
            accounts.open(
                    new NewStaffMember(
                            user, settings.fullName(), email, StaffLanguage.RU, Set.of(StaffGroups.CAMUNDA_ADMIN)),
                    password);
        } catch (Refusal refused) {
            throw new NoAdministratorException("the first administrator is refused: " + refused.text(Locale.ENGLISH));
        }
    }
}
