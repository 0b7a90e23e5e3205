package io.opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactCard;
import io.opora.contract.ContactRole;
import io.opora.contract.ContractLookup;
import io.opora.contract.ContractRegister;
import io.opora.contract.CoverDecision;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.CustomerRegister;
import io.opora.contract.RequestFacts;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@OporaTest
class DemoCustomersTest {

    /** Well after the time-lapse's start and before the youngest contract's. */
    private static final Instant LATER = Instant.parse("2027-06-01T09:00:00+03:00");

    @Autowired
    CustomerRegister customers;

    @Autowired
    ContractRegister contracts;

    @Autowired
    CustomerDirectory directory;

    @Autowired
    ContractLookup lookup;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theDemoStarts() {
        DemoCustomers demo = new DemoCustomers(customers, contracts);
        transaction.executeWithoutResult(status -> demo.run(new DefaultApplicationArguments()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "anna.smirnova@romashka.example, Incident, BASIC",
        "petr.orlov@severny-veter.example, Incident, BUSINESS",
        "maria.kuznetsova@meridian.example, Incident, PREMIUM",
        "vera.kamneva@granit.example, Incident, BASIC",
        "roman.lazarev@lazurit.example, Incident, BUSINESS",
        "nina.vlasova@vektor.example, CONTRACT_EXPIRED, BUSINESS",
        "lev.zorin@zarya.example, CONTRACT_NOT_STARTED, PREMIUM",
        "yulia.belkina@piligrim.example, CONTRACT_SUSPENDED, BUSINESS",
        "stepan.novikov@novikov.example, CONTRACT_NONE, "
    })
    void theirContractsAreTheSameWhenTheTimeLapseStartsAndLater(String email, String rule, String supportPackage) {
        for (Instant moment : new Instant[] {TimeTravel.START, LATER}) {
            CoverDecision cover = coverOf(email, ServiceKind.INCIDENT, moment);
            assertThat(cover.rule()).isEqualTo(rule);
            assertThat(cover.contract()
                            .map(terms -> terms.supportPackage().name())
                            .orElse(null))
                    .isEqualTo(supportPackage);
        }
    }

    @Test
    void anExceptionCoversWhatThePackageLeavesOut() {
        assertThat(coverOf("vera.kamneva@granit.example", ServiceKind.DEVELOPMENT, LATER)
                        .rule())
                .isEqualTo("ContractException");
        assertThat(coverOf("roman.lazarev@lazurit.example", ServiceKind.TRAINING, LATER)
                        .contract()
                        .orElseThrow()
                        .contractNumber())
                .isEqualTo("Д-2026/005");
    }

    @Test
    void thePremiumCustomerHasASpecialistAndSeveralPeople() {
        ContactCard responsible =
                directory.byEmail(DemoCustomers.PREMIUM_CONTACT).orElseThrow();
        assertThat(responsible.id()).isEqualTo(DemoIds.contact(DemoCustomers.PREMIUM_CONTACT));
        assertThat(directory.contactsOf(responsible.customerId()))
                .extracting(ContactCard::role)
                .containsExactlyInAnyOrder(
                        ContactRole.RESPONSIBLE, ContactRole.DEPUTY, ContactRole.OTHER, ContactRole.OTHER);
        assertThat(directory
                        .byEmail(DemoCustomers.PREMIUM_COLLEAGUE)
                        .orElseThrow()
                        .customerId())
                .isEqualTo(responsible.customerId());
        assertThat(coverOf(DemoCustomers.PREMIUM_CONTACT, ServiceKind.INCIDENT, LATER)
                        .contract()
                        .orElseThrow()
                        .dedicatedSpecialist())
                .isEqualTo("specialist");
    }

    @Test
    void aSecondStartAddsNothing() {
        long people = count("contact");
        long agreements = count("contract");
        theDemoStarts();
        assertThat(count("customer")).isEqualTo(9);
        assertThat(count("contact")).isEqualTo(people);
        assertThat(count("contract")).isEqualTo(agreements);
    }

    private CoverDecision coverOf(String email, ServiceKind service, Instant at) {
        ContactCard contact = directory.byEmail(email).orElseThrow();
        return lookup.lookUp(
                contact.id(), new RequestFacts(service, Channel.CABINET, Scope.STANDARD, ContactRole.RESPONSIBLE), at);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from opora." + table).query(Long.class).single();
    }
}
