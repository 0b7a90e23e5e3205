package io.opora.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditQuery;
import io.opora.audit.AuditTrail;
import io.opora.audit.AuditViews;
import io.opora.audit.EntityType;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffMember;
import io.opora.testing.OporaTest;
import io.opora.testing.People;
import io.opora.ticket.Actor;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@OporaTest
class FirstAdministratorTest {

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    IdentityService engine;

    @Autowired
    AuditViews trail;

    @Test
    void theSettingsCreateTheFirstAdministrator() {
        start("ivanova", "long enough for anybody");
        assertThat(directory.membersOf(StaffGroups.CAMUNDA_ADMIN))
                .extracting(StaffMember::id)
                .containsExactly("ivanova");
        assertThat(engine.checkPassword("ivanova", "long enough for anybody")).isTrue();
        assertThat(trail.find(new AuditQuery(EntityType.STAFF_MEMBER, "ivanova", null), PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).isEqualTo(AuditTrail.SYSTEM);
                    assertThat(entry.action()).isEqualTo(AuditAction.CREATED);
                    assertThat(entry.after().toString()).doesNotContain("long enough");
                });
    }

    @Test
    void theSettingsAreIgnoredOnceThereIsAnAdministrator() {
        new People(accounts).admin();
        start("ivanova", "long enough for anybody");
        start(null, null);
        assertThat(directory.membersOf(StaffGroups.CAMUNDA_ADMIN))
                .extracting(StaffMember::id)
                .containsExactly("admin");
    }

    @Test
    void withoutAnAdministratorAndWithoutSettingsThereIsNoStart() {
        assertThatExceptionOfType(NoAdministratorException.class)
                .isThrownBy(() -> start(null, null))
                .withMessageContaining("no administrator");
        assertThatExceptionOfType(NoAdministratorException.class).isThrownBy(() -> start("ivanova", " "));
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatExceptionOfType(NoAdministratorException.class)
                .isThrownBy(() -> start("ivanova", "demo"))
                .withMessageContaining("shorter than 12");
        assertThat(directory.membersOf(StaffGroups.CAMUNDA_ADMIN)).isEmpty();
    }

    @Test
    void anIllegalIdIsRefusedWithTheReason() {
        assertThatExceptionOfType(NoAdministratorException.class)
                .isThrownBy(() -> start("Иванова", "long enough for anybody"))
                .withMessageContaining("id:");
    }

    @Test
    void theApplicationsOwnIdIsNobodys() {
        assertThatExceptionOfType(NoAdministratorException.class)
                .isThrownBy(() -> start(Actor.SYSTEM.id(), "long enough for anybody"))
                .withMessageContaining("belongs to the application itself");
        assertThat(directory.find(Actor.SYSTEM.id())).isEmpty();
    }

    @Test
    void theOperatorReadsASentenceAndWhatToDo() {
        var analysis =
                new NoAdministratorFailureAnalyzer().analyze(new NoAdministratorException("there is no administrator"));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("Opora does not start: there is no administrator.");
        assertThat(analysis.getAction()).contains("OPORA_ADMIN_USER", "OPORA_ADMIN_PASSWORD");
    }

    private void start(@Nullable String user, @Nullable String password) {
        new FirstAdministrator(directory, accounts, new AdminSettings(user, password, "Администратор", null))
                .afterSingletonsInstantiated();
    }
}
