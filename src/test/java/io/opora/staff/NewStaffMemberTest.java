package io.opora.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> newcomer(id, "Анна Петрова", "anna@opora.example"))
                .withMessageStartingWith("id:");
    }

    @Test
    void refusesABlankName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> newcomer("anna", " ", "anna@opora.example"))
                .withMessageStartingWith("fullName:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "an na@opora.example"})
    void refusesWhatIsNoAddress(String email) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> newcomer("anna", "Анна Петрова", email))
                .withMessageStartingWith("email:");
    }

    @Test
    void refusesAGroupThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewStaffMember(
                        "anna", "Анна Петрова", "anna@opora.example", StaffLanguage.RU, Set.of("cooks")))
                .withMessageStartingWith("groups:");
    }

    private static NewStaffMember newcomer(String id, String fullName, String email) {
        return new NewStaffMember(id, fullName, email, StaffLanguage.RU, Set.of(StaffGroups.SUPPORT_LINE));
    }
}
