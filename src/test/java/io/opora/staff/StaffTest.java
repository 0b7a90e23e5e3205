package io.opora.staff;

import static io.opora.staff.StaffGroups.CAMUNDA_ADMIN;
import static io.opora.staff.StaffGroups.SUPPORT_LINE;
import static io.opora.staff.StaffGroups.TEAM_LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opora.refusal.Contradiction;
import io.opora.refusal.NotThere;
import io.opora.testing.OporaTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@OporaTest
class StaffTest {

    @Autowired
    Staff staff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    IdentityService engine;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whoIsHiredIsFoundByIdAndByGroup() {
        hire("boris", "Борис Яшин", SUPPORT_LINE, TEAM_LEADS);
        hire("anna", "Анна Петрова", SUPPORT_LINE);

        assertThat(directory.find("anna")).get().satisfies(anna -> {
            assertThat(anna.fullName()).isEqualTo("Анна Петрова");
            assertThat(anna.email()).isEqualTo("anna@opora.example");
            assertThat(anna.language()).isEqualTo(StaffLanguage.RU);
            assertThat(anna.groups()).containsExactly(SUPPORT_LINE);
            assertThat(anna.active()).isTrue();
        });
        assertThat(directory.membersOf(SUPPORT_LINE))
                .extracting(StaffMember::id)
                .containsExactly("anna", "boris");
        assertThat(directory.membersOf(TEAM_LEADS)).extracting(StaffMember::id).containsExactly("boris");
        assertThat(directory.find("nobody")).isEmpty();
    }

    @Test
    void theEngineKnowsTheSamePersonAndGroups() {
        hire("anna", "Анна Петрова", SUPPORT_LINE);
        assertThat(engineGroups("anna")).containsExactly(SUPPORT_LINE);
        var user = engine.createUserQuery().userId("anna").singleResult();
        assertThat(user.getFirstName()).isEqualTo("Анна");
        assertThat(user.getLastName()).isEqualTo("Петрова");
        assertThat(user.getEmail()).isEqualTo("anna@opora.example");

        staff.assignGroups("anna", Set.of(TEAM_LEADS));
        assertThat(engineGroups("anna")).containsExactly(TEAM_LEADS);
        assertThat(directory.membersOf(TEAM_LEADS)).extracting(StaffMember::id).containsExactly("anna");
        assertThat(directory.membersOf(SUPPORT_LINE)).isEmpty();
    }

    @Test
    void whoHasLeftStaysKnownButBelongsToNoGroup() {
        hire("anna", "Анна Петрова", SUPPORT_LINE);
        staff.leave("anna");
        staff.leave("anna");

        assertThat(directory.find("anna")).get().extracting(StaffMember::active).isEqualTo(false);
        assertThat(directory.membersOf(SUPPORT_LINE)).isEmpty();
        assertThat(engineGroups("anna")).isEmpty();
    }

    @Test
    void anIdAndAnAddressBelongToOnePerson() {
        hire("anna", "Анна Петрова", SUPPORT_LINE);
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(() -> hire("anna", "Анна Другая", SUPPORT_LINE))
                .withMessageContaining("«anna»");
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(() -> staff.hire(new NewStaffMember(
                        "anna2", "Анна Другая", "ANNA@opora.example", StaffLanguage.RU, Set.of(SUPPORT_LINE))))
                .withMessageContaining("ANNA@opora.example");
    }

    @Test
    void theLastAdministratorStays() {
        hire("root", "Павел Зимин", CAMUNDA_ADMIN);
        assertThatExceptionOfType(Contradiction.class).isThrownBy(() -> staff.leave("root"));
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(() -> staff.assignGroups("root", Set.of(SUPPORT_LINE)));

        hire("second", "Ирина Белова", CAMUNDA_ADMIN);
        staff.leave("root");
        assertThat(directory.membersOf(CAMUNDA_ADMIN))
                .extracting(StaffMember::id)
                .containsExactly("second");
    }

    @Test
    void ofTwoWhoEndEachOthersRightsAtOnceOneStays() throws Exception {
        hire("root", "Павел Зимин", CAMUNDA_ADMIN);
        hire("second", "Ирина Белова", CAMUNDA_ADMIN);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<StaffMember> waiting = transaction.execute(status -> {
                staff.assignGroups("root", Set.of(SUPPORT_LINE));
                Future<StaffMember> asked = other.submit(() -> staff.assignGroups("second", Set.of(SUPPORT_LINE)));
                awaitALock();
                return asked;
            });
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(waiting::get)
                    .withCauseInstanceOf(Contradiction.class);
        } finally {
            other.shutdownNow();
        }
        assertThat(directory.membersOf(CAMUNDA_ADMIN))
                .extracting(StaffMember::id)
                .containsExactly("second");
    }

    @Test
    void nothingCanBeDoneAboutSomebodyUnknown() {
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> staff.leave("nobody"));
    }

    private void hire(String id, String fullName, String... groups) {
        staff.hire(new NewStaffMember(id, fullName, id + "@opora.example", StaffLanguage.RU, Set.of(groups)));
    }

    /** Until the other waits for what this transaction holds. */
    private void awaitALock() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from pg_locks where not granted)", Boolean.class))) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private List<String> engineGroups(String id) {
        return engine.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }
}
