package io.opora.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.opora.audit.AuditTrail;
import io.opora.refusal.Finding;
import io.opora.refusal.WrongFields;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewStaffMemberTest {

    @ParameterizedTest
    @ValueSource(strings = {"engineer", "anna.petrova", "a-b_c2"})
    void takesIdsThatAreSafeEverywhere(String id) {
        assertThat(newcomer(id, "Анна Петрова", "anna@opora.example").id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "анна", "a b", "../a", "a--b", ".a", "1a", "a\0"})
    void refusesOtherIds(String id) {
        assertRefused("id", () -> newcomer(id, "Анна Петрова", "anna@opora.example"));
    }

    /** Whoever has it acts as the application itself, with every right. */
    @ParameterizedTest
    @ValueSource(strings = {AuditTrail.SYSTEM, Rights.SYSTEM})
    void refusesTheApplicationsOwnId(String id) {
        assertRefused("id", () -> newcomer(id, "Анна Петрова", "anna@opora.example"));
    }

    @Test
    void refusesABlankName() {
        assertRefused("fullName", () -> newcomer("anna", " ", "anna@opora.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "an na@opora.example"})
    void refusesWhatIsNoAddress(String email) {
        assertRefused("email", () -> newcomer("anna", "Анна Петрова", email));
    }

    @Test
    void refusesAGroupThatDoesNotExist() {
        assertRefused(
                "groups",
                () -> new NewStaffMember(
                        "anna", "Анна Петрова", "anna@opora.example", StaffLanguage.RU, Set.of("cooks")));
    }

    private static void assertRefused(String field, Executable hiring) {
        WrongFields refused = assertThrows(WrongFields.class, hiring);
        assertThat(refused.findings()).extracting(Finding::field).containsExactly(field);
    }

    private static NewStaffMember newcomer(String id, String fullName, String email) {
        return new NewStaffMember(id, fullName, email, StaffLanguage.RU, Set.of(StaffGroups.SUPPORT_LINE));
    }
}
