package io.opora.contract;

import static io.opora.contract.Agreements.aContract;
import static io.opora.contract.Agreements.aCustomer;
import static io.opora.contract.SupportPackage.BASIC;
import static io.opora.contract.SupportPackage.BUSINESS;
import static io.opora.contract.SupportPackage.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class ContractLookupTest {

    private static final Instant MARCH = Moscow.at("2026-03-02T09:00");
    private static final RequestFacts INCIDENT =
            new RequestFacts(ServiceKind.INCIDENT, Channel.CABINET, Scope.STANDARD, ContactRole.RESPONSIBLE);
    private static final RequestFacts DEVELOPMENT =
            new RequestFacts(ServiceKind.DEVELOPMENT, Channel.EMAIL, Scope.STANDARD, ContactRole.RESPONSIBLE);

    @Autowired
    CustomerRegister customers;

    @Autowired
    ContractRegister register;

    @Autowired
    ContractLookup lookup;

    Customer customer = aCustomer("ООО «Ромашка»");
    UUID anna = UUID.randomUUID();

    @BeforeEach
    void aContactOfACustomer() {
        customer = customers.add(customer);
        customers.add(new Contact(anna, customer, "Анна Смирнова", "anna@romashka.example", ContactRole.RESPONSIBLE));
    }

    @Test
    void theValidContractCoversAnIncident() {
        Contract contract = register.conclude(contract("Д-1", BUSINESS));
        CoverDecision cover = lookup.lookUp(anna, INCIDENT, MARCH);
        assertThat(cover)
                .isEqualTo(new CoverDecision(
                        true,
                        false,
                        contract.terms(),
                        "Инциденты входят в любой пакет",
                        "Incidents are part of every package",
                        "Incident",
                        cover.tableVersion()));
        assertThat(cover.tableVersion()).isPositive();
        assertThat(lookup.lookUpForCustomer(customer.getId(), INCIDENT, MARCH)).isEqualTo(cover);
    }

    @ParameterizedTest(name = "R14: at {0}: {1}")
    @CsvSource({
        "2025-12-31T23:59:59.999, CONTRACT_NOT_STARTED",
        "2026-01-01T00:00, Incident",
        "2026-12-31T23:59:59.999, Incident",
        "2027-01-01T00:00, CONTRACT_EXPIRED"
    })
    @Proves(Term.R14)
    void aContractCoversFromItsFirstToItsLastMomentInMoscow(String moment, String rule) {
        register.conclude(contract("Д-1", BUSINESS));
        CoverDecision cover = lookup.lookUp(anna, INCIDENT, Moscow.at(moment));
        assertThat(cover.rule()).isEqualTo(rule);
        assertThat(cover.covered()).isEqualTo(rule.equals("Incident"));
        assertThat(cover.contract()).isPresent();
    }

    @Test
    @Proves(Term.R14)
    void withoutAContractNothingIsCovered() {
        CoverDecision cover = lookup.lookUp(anna, INCIDENT, MARCH);
        assertThat(cover.covered()).isFalse();
        assertThat(cover.rule()).isEqualTo("CONTRACT_NONE");
        assertThat(cover.contract()).isEmpty();
        assertThat(lookup.lookUpForCustomer(UUID.randomUUID(), INCIDENT, MARCH).rule())
                .isEqualTo("CONTRACT_NONE");
    }

    @Test
    @Proves(Term.R14)
    void aSuspendedContractCoversNothing() {
        register.conclude(contract("Д-1", PREMIUM));
        register.suspend("Д-1", MARCH, "нет оплаты за февраль");
        CoverDecision cover = lookup.lookUp(anna, INCIDENT, MARCH);
        assertThat(cover.covered()).isFalse();
        assertThat(cover.rule()).isEqualTo("CONTRACT_SUSPENDED");
        assertThat(cover.reasonRu()).isEqualTo("Договор Д-1 приостановлен: нет оплаты за февраль");
        assertThat(lookup.lookUp(anna, INCIDENT, MARCH.minusMillis(1)).covered())
                .isTrue();
    }

    @Test
    @Proves(Term.CONTRACT_VERSIONS)
    void theVersionThatIsValidAtTheMomentCounts() {
        register.conclude(contract("Д-1", BASIC));
        register.amend(aContract("Д-1", customer, PREMIUM, "2026-07-01", "2026-12-31"));
        assertThat(termsAt("2026-06-30T23:59").supportPackage()).isEqualTo(BASIC);
        assertThat(termsAt("2026-06-30T23:59").contractVersion()).isEqualTo(1);
        assertThat(termsAt("2026-07-01T00:00").supportPackage()).isEqualTo(PREMIUM);
        assertThat(termsAt("2026-07-01T00:00").contractVersion()).isEqualTo(2);
    }

    @Test
    @Proves(Term.TWO_CONTRACTS)
    void ofTwoValidContractsTheOneThatCoversCounts() {
        register.conclude(contract("Д-1", BASIC).covering("DEVELOPMENT"));
        register.conclude(contract("Д-2", PREMIUM));
        CoverDecision cover = lookup.lookUp(anna, DEVELOPMENT, MARCH);
        assertThat(cover.covered()).isTrue();
        assertThat(cover.rule()).isEqualTo("ContractException");
        assertThat(cover.contract().orElseThrow().contractNumber()).isEqualTo("Д-1");
    }

    @Test
    @Proves(Term.TWO_CONTRACTS)
    void ifBothCoverTheBetterPackageCountsAndTheReasonSaysSo() {
        register.conclude(contract("Д-1", PREMIUM));
        register.conclude(contract("Д-2", BASIC));
        CoverDecision cover = lookup.lookUp(anna, INCIDENT, MARCH);
        assertThat(cover.contract().orElseThrow().contractNumber()).isEqualTo("Д-1");
        assertThat(cover.reasonRu())
                .isEqualTo("Инциденты входят в любой пакет."
                        + " Действуют несколько договоров, применён Д-1 (Премиум); есть ещё Д-2");
        assertThat(cover.reasonEn())
                .isEqualTo("Incidents are part of every package."
                        + " Several contracts are valid, Д-1 (Premium) applies; there is also Д-2");
    }

    @Test
    void ifNeitherCoversTheBetterPackageGivesTheReason() {
        register.conclude(contract("Д-1", BASIC));
        register.conclude(contract("Д-2", BUSINESS));
        CoverDecision cover = lookup.lookUp(anna, DEVELOPMENT, MARCH);
        assertThat(cover.covered()).isFalse();
        assertThat(cover.rule()).isEqualTo("PaidWork");
        assertThat(cover.contract().orElseThrow().contractNumber()).isEqualTo("Д-2");
    }

    @Test
    void aContractBesideOneThatEndedIsTheOnlyOneThatCounts() {
        register.conclude(aContract("Д-1", customer, PREMIUM, "2025-01-01", "2026-01-31"));
        register.conclude(contract("Д-2", BASIC));
        CoverDecision cover = lookup.lookUp(anna, INCIDENT, MARCH);
        assertThat(cover.contract().orElseThrow().contractNumber()).isEqualTo("Д-2");
        assertThat(cover.reasonRu()).isEqualTo("Инциденты входят в любой пакет");
    }

    @Test
    void anUnknownContactIsAnError() {
        UUID nobody = UUID.randomUUID();
        assertThatThrownBy(() -> lookup.lookUp(nobody, INCIDENT, MARCH))
                .isInstanceOf(UnknownContactException.class)
                .hasMessage("No contact has the id " + nobody);
    }

    private ContractTerms termsAt(String moment) {
        return lookup.lookUp(anna, INCIDENT, Moscow.at(moment)).contract().orElseThrow();
    }

    private Contract contract(String number, SupportPackage supportPackage) {
        return aContract(number, customer, supportPackage, "2026-01-01", "2026-12-31");
    }
}
