package io.opora.contract;

import static io.opora.contract.Agreements.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.refusal.Contradiction;
import io.opora.testing.OporaTest;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class CustomerDirectoryTest {

    @Autowired
    CustomerRegister register;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    Customers customers;

    Customer customer = aCustomer("ООО «Ромашка»");

    @BeforeEach
    void aKnownCustomer() {
        customer = register.add(customer);
    }

    @Test
    void aContactIsARussianSpeakerInMoscowUnlessToldOtherwise() {
        Contact anna = register.add(contact("Анна Смирнова", "anna@romashka.example"));
        Contact john = register.add(contact("John Smith", "john@romashka.example")
                .speaks("en")
                .livesIn(ZoneId.of("Asia/Yekaterinburg"))
                .reachedAt("+7 343 000-00-00"));
        assertThat(directory.byId(anna.getId()))
                .contains(new ContactCard(
                        anna.getId(),
                        "Анна Смирнова",
                        "anna@romashka.example",
                        "ru",
                        ZoneId.of("Europe/Moscow"),
                        ContactRole.OTHER,
                        customer.getId(),
                        "ООО «Ромашка»"));
        assertThat(directory.byId(john.getId()).orElseThrow())
                .extracting(ContactCard::language, ContactCard::zone)
                .containsExactly("en", ZoneId.of("Asia/Yekaterinburg"));
        assertThat(directory.contactsOf(customer.getId()))
                .extracting(ContactCard::name)
                .containsExactlyInAnyOrder("Анна Смирнова", "John Smith");
    }

    @Test
    void anAddressNamesOnePersonInWhateverCase() {
        Contact anna = register.add(contact("Анна Смирнова", "Anna@Romashka.example"));
        assertThat(directory.byEmail(" anna@ROMASHKA.example "))
                .map(ContactCard::id)
                .contains(anna.getId());
        assertThatThrownBy(() -> register.add(contact("Анна Другая", "anna@romashka.EXAMPLE")))
                .isInstanceOf(Contradiction.class)
                .hasMessage("Адрес anna@romashka.EXAMPLE уже у другого человека: Анна Смирнова, ООО «Ромашка».");
    }

    @Test
    void whoHasLeftIsNotFound() {
        Contact anna = contact("Анна Смирнова", "anna@romashka.example");
        anna.deactivate();
        register.add(anna);
        assertThat(directory.byId(anna.getId())).isEmpty();
        assertThat(directory.nameOf(anna.getId())).isEmpty();
        assertThat(directory.byEmail("anna@romashka.example")).isEmpty();
        assertThat(directory.contactsOf(customer.getId())).isEmpty();
    }

    @Test
    void nobodyOfACustomerThatHasLeftIsFound() {
        Contact anna = register.add(contact("Анна Смирнова", "anna@romashka.example"));
        assertThat(directory.nameOf(anna.getId())).contains("Анна Смирнова");

        customer.activate(false);
        customers.save(customer);

        assertThat(directory.nameOf(anna.getId())).isEmpty();
        assertThat(directory.byId(anna.getId())).isEmpty();
    }

    @Test
    void strangersAreNotFound() {
        assertThat(directory.byId(UUID.randomUUID())).isEmpty();
        assertThat(directory.nameOf(UUID.randomUUID())).isEmpty();
        assertThat(directory.byEmail("nobody@romashka.example")).isEmpty();
        assertThat(directory.byEmail("anna\0@romashka.example")).isEmpty();
        assertThat(directory.contactsOf(UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "anna smirnova@romashka.example", "a@b@c", "<anna@romashka.example>"})
    void whatIsNoAddressIsRefused(String email) {
        assertThatThrownBy(() -> contact("Анна Смирнова", email))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail");
    }

    @Test
    void namesAreNeitherMissingNorEndless() {
        assertThatThrownBy(() -> contact("  ", "a@b.example")).hasMessage("The contact's name is missing");
        assertThatThrownBy(() -> contact("я".repeat(201), "a@b.example"))
                .hasMessageStartingWith("The contact's name is longer than 200 characters");
        assertThatThrownBy(() -> contact("Анна", "a@b.example").speaks("de")).hasMessageContaining("'de'");
    }

    private Contact contact(String name, String email) {
        return new Contact(UUID.randomUUID(), customer, name, email, ContactRole.OTHER);
    }
}
