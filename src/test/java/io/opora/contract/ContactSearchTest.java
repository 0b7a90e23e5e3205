package io.opora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.testing.OporaTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person on the first line types while somebody is on the phone. */
@OporaTest
class ContactSearchTest {

    @Autowired
    ContactSearch search;

    @Autowired
    CustomerRegister register;

    Customer romashka;

    @BeforeEach
    void twoCompanies() {
        romashka = register.add(new Customer(UUID.randomUUID(), "ООО «Ромашка»"));
        Customer iris = register.add(new Customer(UUID.randomUUID(), "АО «Ирис 100%»"));
        register.add(
                contact(romashka, "Алёна Орлова", "orlova@romashka.example").reachedAt("+7 (912) 345-67-89"));
        add(romashka, "Пётр Ильин", "p_ilin@romashka.example");
        add(iris, "Анна Орлова", "anna@iris.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"алёна", "АЛЕНА", "ёна орл", "орлова ромашка", "ромашка Орлова", "orlova@", "  Алёна   Орлова "})
    void findsByPartsOfNameAddressAndCompanyInWhateverCase(String text) {
        assertThat(names(text)).containsExactly("Алёна Орлова");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+7 912 345-67-89", "8 (912) 345 67 89", "79123456789", "345-67-89", "6789"})
    void findsByTheLastDigitsOfAPhoneNumberHoweverItIsWritten(String text) {
        register.add(
                contact(romashka, "Нина Звонарёва", "nina@romashka.example").reachedAt("8-912-345-67-89"));
        assertThat(names(text)).containsExactly("Алёна Орлова", "Нина Звонарёва");
    }

    @Test
    void listsByCompanyThenByName() {
        assertThat(names("орлова")).containsExactly("Анна Орлова", "Алёна Орлова");
        assertThat(search.find("орлова").contacts())
                .extracting(FoundContact::customerName)
                .containsExactly("АО «Ирис 100%»", "ООО «Ромашка»");
    }

    /** A wildcard is a character like any other. */
    @Test
    void nobodyListsEverybodyByAWildcard() {
        assertThat(names("%%")).isEmpty();
        assertThat(names("__")).isEmpty();
        assertThat(names("\\\\")).isEmpty();
        assertThat(names("100%")).containsExactly("Анна Орлова");
        assertThat(names("p_il")).containsExactly("Пётр Ильин");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "о", "\0", "никто такой", "' or ''='", "+7 999 000-00-00"})
    void findsNobodyForTooLittleOrSomethingElse(String text) {
        assertThat(search.find(text).contacts()).isEmpty();
        assertThat(search.find(text).more()).isFalse();
    }

    @Test
    void whoHasLeftIsNotFound() {
        Contact left = contact(romashka, "Глеб Ушедший", "gleb@romashka.example");
        left.deactivate();
        register.add(left);
        assertThat(names("ушедший")).isEmpty();
    }

    @Test
    void showsTheFirstTwentyAndSaysThatThereAreMore() {
        for (int i = 0; i < ContactSearch.MOST; i++) {
            add(romashka, "Иван Похожий", "ivan" + i + "@romashka.example");
        }
        assertThat(search.find("похожий").contacts()).hasSize(ContactSearch.MOST);
        assertThat(search.find("похожий").more()).isFalse();
        add(romashka, "Иван Похожий", "another@romashka.example");
        assertThat(search.find("похожий").contacts()).hasSize(ContactSearch.MOST);
        assertThat(search.find("похожий").more()).isTrue();
    }

    private void add(Customer customer, String name, String email) {
        register.add(contact(customer, name, email));
    }

    private static Contact contact(Customer customer, String name, String email) {
        return new Contact(UUID.randomUUID(), customer, name, email, ContactRole.OTHER);
    }

    private List<String> names(String text) {
        return search.find(text).contacts().stream().map(FoundContact::name).toList();
    }
}
