package io.opora.contract;

import static io.opora.contract.Agreements.aContract;
import static io.opora.contract.SupportPackage.BASIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.terms.Proves;
import io.opora.terms.Term;
import io.opora.testing.OporaTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What each package includes, by the table that ships. */
@OporaTest
class EntitlementTest {

    @Autowired
    Entitlement entitlement;

    @ParameterizedTest
    @CsvSource({
        "BASIC, EMAIL, INCIDENT CONSULTATION BACKUP UPDATE",
        "BASIC, CABINET, INCIDENT CONSULTATION BACKUP UPDATE",
        "BASIC, API, INCIDENT CONSULTATION BACKUP UPDATE",
        "BASIC, PHONE, INCIDENT BACKUP UPDATE",
        "BASIC, MESSENGER, INCIDENT BACKUP UPDATE",
        "BUSINESS, EMAIL, INCIDENT CONSULTATION CONFIGURATION_CONSULTATION BACKUP UPDATE",
        "BUSINESS, PHONE, INCIDENT CONSULTATION CONFIGURATION_CONSULTATION BACKUP UPDATE",
        "PREMIUM, CABINET, INCIDENT CONSULTATION CONFIGURATION_CONSULTATION BACKUP UPDATE",
        "PREMIUM, MESSENGER, INCIDENT CONSULTATION CONFIGURATION_CONSULTATION BACKUP UPDATE"
    })
    @Proves(Term.SERVICES)
    void aPackageIncludesTheseServicesByThisChannel(SupportPackage supportPackage, Channel channel, String services) {
        Set<ServiceKind> included =
                Arrays.stream(services.split(" ")).map(ServiceKind::valueOf).collect(Collectors.toSet());
        ContractTerms terms = terms(supportPackage);
        assertThat(EnumSet.allOf(ServiceKind.class).stream().filter(service -> entitlement
                        .decide(terms, new RequestFacts(service, channel, Scope.STANDARD, ContactRole.RESPONSIBLE))
                        .covered()))
                .containsExactlyInAnyOrderElementsOf(included);
    }

    @Test
    @Proves(Term.R13)
    void aRefusedPhoneConsultationTellsTheWayThatIsIncluded() {
        CoverDecision cover = entitlement.decide(
                terms(BASIC),
                new RequestFacts(ServiceKind.CONSULTATION, Channel.PHONE, Scope.STANDARD, ContactRole.RESPONSIBLE));
        assertThat(cover.covered()).isFalse();
        assertThat(cover.reasonRu()).contains("по электронной почте или в личном кабинете");
        assertThat(cover.reasonEn()).contains("by e-mail or in the personal cabinet");
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    @Proves(Term.EXCEPTIONS)
    void aContractMayNameWhatItsPackageLeavesOut(ServiceKind service) {
        ContractTerms terms = terms(BASIC, service.name());
        CoverDecision cover = entitlement.decide(
                terms, new RequestFacts(service, Channel.PHONE, Scope.STANDARD, ContactRole.RESPONSIBLE));
        assertThat(cover.covered()).isTrue();
        assertThat(cover.rule()).isEqualTo("ContractException");
    }

    @Test
    void namingAnotherScopeChangesNothing() {
        assertThat(entitlement
                        .decide(
                                terms(BASIC, "NETWORKS"),
                                new RequestFacts(
                                        ServiceKind.DEVELOPMENT,
                                        Channel.EMAIL,
                                        Scope.STANDARD,
                                        ContactRole.RESPONSIBLE))
                        .covered())
                .isFalse();
    }

    /** R14: outside the standard functions, unless the contract names the scope. */
    @ParameterizedTest
    @EnumSource(value = Scope.class, names = "STANDARD", mode = EnumSource.Mode.EXCLUDE)
    void r14_aScopeOutsideIsCoveredOnlyWhereTheContractNamesIt(Scope scope) {
        RequestFacts facts = new RequestFacts(ServiceKind.INCIDENT, Channel.EMAIL, scope, ContactRole.RESPONSIBLE);

        assertThat(entitlement.decide(terms(SupportPackage.PREMIUM), facts).covered())
                .isFalse();
        assertThat(entitlement
                        .decide(terms(SupportPackage.PREMIUM, ServiceKind.INCIDENT.name()), facts)
                        .covered())
                .isFalse();
        assertThat(entitlement.decide(terms(BASIC, scope.name()), facts).covered())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ContactRole.class)
    void aConsultationForOthersThanTheResponsibleContactNeedsConfirmation(ContactRole role) {
        RequestFacts consultation = new RequestFacts(ServiceKind.CONSULTATION, Channel.EMAIL, Scope.STANDARD, role);
        RequestFacts incident = new RequestFacts(ServiceKind.INCIDENT, Channel.EMAIL, Scope.STANDARD, role);

        assertThat(entitlement.decide(terms(BASIC), consultation).confirmation())
                .isEqualTo(role == ContactRole.OTHER);
        assertThat(entitlement.decide(terms(BASIC), incident).confirmation()).isFalse();
    }

    private static ContractTerms terms(SupportPackage supportPackage, String... exceptions) {
        Contract contract = aContract("Д-1", Agreements.ROMASHKA, supportPackage, "2026-01-01", "2026-12-31");
        Arrays.stream(exceptions).forEach(contract::covering);
        return contract.terms();
    }
}
