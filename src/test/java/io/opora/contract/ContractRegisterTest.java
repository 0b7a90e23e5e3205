package io.opora.contract;

import static io.opora.contract.Agreements.aContract;
import static io.opora.contract.Agreements.aCustomer;
import static io.opora.contract.SupportPackage.BASIC;
import static io.opora.contract.SupportPackage.BUSINESS;
import static io.opora.contract.SupportPackage.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.opora.refusal.WrongFields;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class ContractRegisterTest {

    @Autowired
    CustomerRegister customers;

    @Autowired
    ContractRegister register;

    @Autowired
    Contracts contracts;

    Customer customer = aCustomer("ООО «Лютик»");

    @BeforeEach
    void aKnownCustomer() {
        customer = customers.add(customer);
    }

    @Test
    void keepsEverythingAContractSays() {
        Contract contract = aContract("Д-2026/014", customer, PREMIUM, "2026-01-01", "2027-12-31")
                .covering("DEVELOPMENT")
                .covering("NETWORKS")
                .promising(new OwnTerm("RESOLUTION", 2, 2, "BUSINESS_DAYS", Calendars.RU_BUSINESS_DAYS))
                .servedBy("specialist")
                .managedBy("manager")
                .withResponsibleContacts(2);
        register.conclude(contract);
        Contract stored = contracts.findById(contract.getId()).orElseThrow();
        assertThat(stored.terms()).isEqualTo(contract.terms());
        assertThat(stored.getMonthlyFee()).isEqualByComparingTo("89000");
        assertThat(stored.getResponsibleContacts()).isEqualTo(2);
    }

    @Test
    void versionsOfANumberDoNotOverlap() {
        register.conclude(business("Д-1", "2026-01-01", "2026-12-31"));
        assertThatThrownBy(() -> register.conclude(business("Д-1", "2026-12-31", "2027-12-31")))
                .isInstanceOf(WrongFields.class)
                .hasMessage("Дни с 2026-12-31 по 2027-12-31 пересекаются с версией 1 договора Д-1:"
                        + " с 2026-01-01 по 2026-12-31.");
        register.conclude(business("Д-1", "2027-01-01", "2027-03-31"));
        assertThat(contracts.findByNumberOrderByVersion("Д-1"))
                .extracting(Contract::getVersion)
                .containsExactly(1, 2);
    }

    @Test
    void anAmendmentEndsTheVersionBeforeTheDayBefore() {
        register.conclude(business("Д-1", "2026-01-01", "2026-12-31"));
        register.amend(aContract("Д-1", customer, PREMIUM, "2026-07-01", "2026-12-31"));
        assertThat(contracts.findByNumberOrderByVersion("Д-1"))
                .extracting(contract -> contract.validity().to(), Contract::getSupportPackage)
                .containsExactly(
                        tuple(LocalDate.parse("2026-06-30"), BUSINESS), tuple(LocalDate.parse("2026-12-31"), PREMIUM));
    }

    @Test
    void anAmendmentIsOfAContractThereIsAndStartsLater() {
        assertThatThrownBy(() -> register.amend(business("Д-1", "2026-01-01", "2026-12-31")))
                .hasMessage("Договора Д-1 нет.");
        register.conclude(business("Д-1", "2026-01-01", "2026-12-31"));
        assertThatThrownBy(() -> register.amend(business("Д-1", "2026-01-01", "2027-12-31")))
                .hasMessage("Версия 1 договора Д-1 начинается 2026-01-01: изменение должно начаться позже.");
    }

    @Test
    @Proves(Term.MINIMUM_TERM)
    void aContractLastsTwelveMonths() {
        assertThatThrownBy(() -> register.conclude(business("Д-1", "2026-01-01", "2026-12-30")))
                .isInstanceOf(WrongFields.class)
                .hasMessage("Договор Д-1 действовал бы с 2026-01-01 по 2026-12-30: наименьший срок — 12 месяцев.");
        assertThat(contracts.findByNumberOrderByVersion("Д-1")).isEmpty();
    }

    @Test
    void anAmendmentDoesNotShortenTheMinimumTerm() {
        register.conclude(business("Д-1", "2026-01-01", "2026-12-31"));
        assertThatThrownBy(() -> register.amend(aContract("Д-1", customer, BASIC, "2026-03-01", "2026-06-30")))
                .hasMessageContaining("действовал бы с 2026-01-01 по 2026-06-30");
        assertThat(contracts.findByNumberOrderByVersion("Д-1"))
                .singleElement()
                .extracting(Contract::validity)
                .isEqualTo(new Validity(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")));
    }

    @Test
    void aNumberIsOneCustomers() {
        Customer other = customers.add(aCustomer("АО «Василёк»"));
        register.conclude(business("Д-1", "2026-01-01", "2026-12-31"));
        assertThatThrownBy(() -> register.conclude(aContract("Д-1", other, BASIC, "2027-01-01", "2027-12-31")))
                .hasMessage("Договор с номером Д-1 уже есть: ООО «Лютик».");
    }

    @Test
    void anUnknownCustomerConcludesNothing() {
        Customer stranger = aCustomer("ООО «Никто»");
        assertThatThrownBy(() -> register.conclude(aContract("Д-1", stranger, BASIC, "2026-01-01", "2026-12-31")))
                .hasMessage("Такого клиента нет.");
    }

    @Test
    void suspendsAndResumesAllVersionsAndRemembersIt() {
        register.conclude(business("Д-1", "2026-01-01", "2026-12-31"));
        register.suspend("Д-1", Moscow.at("2026-03-01T00:00"), "нет оплаты");
        register.amend(business("Д-1", "2026-03-05", "2026-12-31"));
        assertThat(stateAt("2026-03-04T09:00")).isEqualTo(ContractState.SUSPENDED);
        assertThat(stateAt("2026-03-05T09:00")).as("the next version, too").isEqualTo(ContractState.SUSPENDED);
        register.resume("Д-1", Moscow.at("2026-03-10T00:00"));
        assertThat(stateAt("2026-03-05T09:00")).as("of the past").isEqualTo(ContractState.SUSPENDED);
        assertThat(stateAt("2026-03-10T00:00")).isEqualTo(ContractState.VALID);
        assertThatThrownBy(() -> register.resume("Д-2", Moscow.at("2026-03-10T00:00")))
                .hasMessage("Договора Д-2 нет.");
    }

    @Test
    void aSuspensionThatIsOverCountsInTheDaysOfAVersionThatComesLater() {
        register.conclude(business("Д-1", "2026-01-01", "2026-12-31"));
        register.suspend("Д-1", Moscow.at("2026-02-01T00:00"), "нет оплаты");
        register.resume("Д-1", Moscow.at("2026-03-10T00:00"));
        register.suspend("Д-1", Moscow.at("2026-03-20T00:00"), "снова нет оплаты");
        register.resume("Д-1", Moscow.at("2026-03-25T00:00"));

        register.amend(business("Д-1", "2026-03-05", "2026-12-31"));

        assertThat(stateAt("2026-03-09T23:59")).isEqualTo(ContractState.SUSPENDED);
        assertThat(stateAt("2026-03-10T00:00")).isEqualTo(ContractState.VALID);
        assertThat(stateAt("2026-03-24T09:00")).isEqualTo(ContractState.SUSPENDED);
        register.amend(business("Д-1", "2026-03-25", "2026-12-31"));
        assertThat(contracts.findByNumberOrderByVersion("Д-1").get(2).suspensions())
                .as("what ended before its days")
                .isEmpty();
    }

    private ContractState stateAt(String moment) {
        return contracts.findByNumberOrderByVersion("Д-1").stream()
                .map(version -> version.stateAt(Moscow.at(moment)))
                .filter(state -> state == ContractState.VALID || state == ContractState.SUSPENDED)
                .findFirst()
                .orElseThrow();
    }

    private Contract business(String number, String from, String to) {
        return aContract(number, customer, BUSINESS, from, to);
    }
}
