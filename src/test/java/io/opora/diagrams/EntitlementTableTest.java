package io.opora.diagrams;

import static io.opora.diagrams.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ContactRole;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntitlementTableTest {

    private final Table table = Table.named("entitlement");

    @ParameterizedTest(name = "{0}: {1} by {2} covered: {3}")
    @CsvSource({
        "BASIC,    CONSULTATION,               PHONE,     false",
        "BASIC,    CONSULTATION,               MESSENGER, false",
        "BASIC,    CONSULTATION,               EMAIL,     true",
        "BASIC,    CONSULTATION,               CABINET,   true",
        "BASIC,    CONSULTATION,               API,       true",
        "BUSINESS, CONSULTATION,               PHONE,     true",
        "BUSINESS, CONSULTATION,               EMAIL,     true",
        "PREMIUM,  CONSULTATION,               MESSENGER, true",
        "BASIC,    CONFIGURATION_CONSULTATION, EMAIL,     false",
        "BUSINESS, CONFIGURATION_CONSULTATION, EMAIL,     true",
        "BUSINESS, CONFIGURATION_CONSULTATION, PHONE,     true",
        "PREMIUM,  CONFIGURATION_CONSULTATION, CABINET,   true",
        "BASIC,    BACKUP,                     EMAIL,     true",
        "BASIC,    UPDATE,                     CABINET,   true",
        "PREMIUM,  UPDATE,                     PHONE,     true",
        "PREMIUM,  DEVELOPMENT,                EMAIL,     false",
        "PREMIUM,  TRAINING,                   EMAIL,     false",
        "BUSINESS, MIGRATION,                  CABINET,   false"
    })
    void followsTheServicesOfThePackages(String supportPackage, String service, String channel, boolean covered) {
        assertThat(ask(supportPackage, service, channel))
                .containsEntry("covered", covered)
                .containsEntry("confirmation", false);
    }

    /** R13: only phone consultations are refused; an incident is accepted from anybody. */
    @ParameterizedTest
    @EnumSource(Channel.class)
    void anIncidentIsCoveredByAnyChannelInAnyPackageFromAnybody(Channel channel) {
        for (SupportPackage supportPackage : SupportPackage.values()) {
            for (ContactRole role : ContactRole.values()) {
                assertThat(ask(facts(
                                "supportPackage", supportPackage.name(),
                                "channel", channel.name(),
                                "contactRole", role.name())))
                        .containsEntry("covered", true)
                        .containsEntry("confirmation", false);
            }
        }
    }

    /** R13: the refusal tells the way that is included. */
    @ParameterizedTest
    @EnumSource(ContactRole.class)
    void aRefusedPhoneConsultationNamesTheIncludedWay(ContactRole role) {
        Map<String, Object> refusal = ask(facts(
                "supportPackage", "BASIC", "service", "CONSULTATION", "channel", "PHONE", "contactRole", role.name()));
        assertThat(refusal).containsEntry("covered", false).containsEntry("confirmation", false);
        assertThat(refusal.get("reasonRu")).asString().contains("по электронной почте", "в личном кабинете");
        assertThat(refusal.get("reasonEn")).asString().contains("e-mail", "personal cabinet");
    }

    @ParameterizedTest(name = "{0}: a colleague's {1} by {2} waits: {3}")
    @CsvSource({
        "BASIC,    CONSULTATION,               EMAIL,  true",
        "BASIC,    CONSULTATION,               PHONE,  false",
        "BUSINESS, CONSULTATION,               PHONE,  true",
        "BASIC,    CONFIGURATION_CONSULTATION, EMAIL,  false",
        "BUSINESS, CONFIGURATION_CONSULTATION, EMAIL,  true",
        "PREMIUM,  CONFIGURATION_CONSULTATION, PHONE,  true",
        "PREMIUM,  BACKUP,                     EMAIL,  false",
        "PREMIUM,  DEVELOPMENT,                EMAIL,  false"
    })
    void aColleaguesIncludedConsultationWaitsForTheResponsibleContact(
            String supportPackage, String service, String channel, boolean waits) {
        Map<String, Object> answer = ask(facts(
                "supportPackage", supportPackage, "service", service, "channel", channel, "contactRole", "OTHER"));
        assertThat(answer).containsEntry("confirmation", waits);
        if (waits) {
            assertThat(answer).containsEntry("covered", true);
        }
    }

    @Test
    void theDeputyAsksLikeTheResponsibleContact() {
        assertThat(ask(facts("service", "CONSULTATION", "contactRole", "DEPUTY")))
                .containsEntry("covered", true)
                .containsEntry("confirmation", false);
    }

    /** Incidents of the standard functions are covered; the rest of the customer's world only if the contract says so. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "CUSTOMISATION,     CustomisationOutside",
        "NETWORKS,          NetworksOutside",
        "OPERATING_SYSTEMS, OperatingSystemsOutside"
    })
    void whatLiesOutsideTheScopeIsRefusedWithAReasonOfItsOwnUnlessTheContractNamesIt(String scope, String rule) {
        for (SupportPackage supportPackage : SupportPackage.values()) {
            assertThat(ask(facts("supportPackage", supportPackage.name(), "scope", scope)))
                    .containsEntry("covered", false)
                    .containsEntry("rule", rule);
            assertThat(ask(facts("supportPackage", supportPackage.name(), "scope", scope, "scopeException", true)))
                    .containsEntry("covered", true)
                    .containsEntry("rule", "Incident");
        }
    }

    /** Faults in the customer's own customisation, and questions about it, are outside; the other services speak for themselves. */
    @ParameterizedTest(name = "{0} of a customisation with {1}: {2}")
    @CsvSource({
        "INCIDENT,                      PREMIUM,  CustomisationOutside",
        "CONSULTATION,                  PREMIUM,  CustomisationOutside",
        "CONFIGURATION_CONSULTATION,    BASIC,    ConfigurationConsultationBasic",
        "CONFIGURATION_CONSULTATION,    BUSINESS, ConfigurationConsultation",
        "CONFIGURATION_CONSULTATION,    PREMIUM,  ConfigurationConsultation",
        "DISTRIBUTION_OR_DOCUMENTATION, PREMIUM,  PaidWork",
        "USERS_AND_ROLES,               PREMIUM,  PaidWork",
        "CHANGE,                        PREMIUM,  PaidWork",
        "DEVELOPMENT,                   PREMIUM,  PaidWork",
        "REMOTE_SUPPORT,                PREMIUM,  PaidWork",
        "BACKUP,                        BASIC,    BackupOrUpdate",
        "UPDATE,                        BASIC,    BackupOrUpdate",
        "MIGRATION,                     PREMIUM,  PaidWork",
        "NEEDS_DIAGNOSTICS,             PREMIUM,  PaidWork",
        "BUSINESS_ANALYSIS,             PREMIUM,  PaidWork",
        "TRAINING,                      PREMIUM,  PaidWork"
    })
    void aCustomisationIsOutsideForFaultsAndQuestionsOnly(ServiceKind service, String supportPackage, String rule) {
        assertThat(ask(facts("scope", "CUSTOMISATION", "service", service.name(), "supportPackage", supportPackage)))
                .containsEntry("rule", rule);
    }

    @ParameterizedTest
    @EnumSource(
            value = ServiceKind.class,
            names = {"INCIDENT", "CONSULTATION"},
            mode = EnumSource.Mode.EXCLUDE)
    void aContractThatNamesTheServiceCoversItForACustomisationToo(ServiceKind service) {
        assertThat(ask(facts("scope", "CUSTOMISATION", "service", service.name(), "serviceException", true)))
                .containsEntry("covered", true)
                .containsEntry("rule", "ContractException");
    }

    /** A contract that names a service does not name the networks it runs on. */
    @Test
    void anExceptionForAServiceIsNoneForAScope() {
        assertThat(ask(facts("scope", "NETWORKS", "serviceException", true))).containsEntry("covered", false);
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void theContractsExceptionCoversAnything(ServiceKind service) {
        assertThat(ask(facts(
                        "supportPackage",
                        "BASIC",
                        "service",
                        service.name(),
                        "channel",
                        "PHONE",
                        "serviceException",
                        true)))
                .containsEntry("covered", true)
                .containsEntry("confirmation", false)
                .containsEntry("rule", "ContractException");
    }

    @Test
    void aColleaguesConsultationWaitsEvenWhereTheContractNamesIt() {
        assertThat(ask(facts(
                        "supportPackage", "BASIC",
                        "service", "CONFIGURATION_CONSULTATION",
                        "serviceException", true,
                        "contactRole", "OTHER")))
                .containsEntry("covered", true)
                .containsEntry("confirmation", true);
    }

    /** R14: kept and decided by a person, whatever was asked. */
    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void nothingIsCoveredWithoutAContract(ServiceKind service) {
        assertThat(ask(facts("supportPackage", null, "service", service.name())))
                .containsEntry("covered", false)
                .containsEntry("rule", "NoContract");
    }

    @Test
    void answersEveryCombinationWithAReasonInBothLanguages() {
        List<Map<String, Object>> all =
                Facts.with(Facts.none(), "supportPackage", "BASIC", "BUSINESS", "PREMIUM", null);
        all = Facts.with(all, "service", Facts.names(ServiceKind.values()));
        all = Facts.with(all, "channel", Facts.names(Channel.values()));
        all = Facts.with(all, "scope", "STANDARD", "CUSTOMISATION", "NETWORKS", "OPERATING_SYSTEMS");
        all = Facts.with(all, "serviceException", true, false);
        all = Facts.with(all, "scopeException", true, false);
        all = Facts.with(all, "contactRole", Facts.names(ContactRole.values()));
        assertThat(all).hasSize(4 * 14 * 5 * 4 * 2 * 2 * 3).allSatisfy(facts -> assertThat(table.row(facts))
                .hasEntrySatisfying("covered", covered -> assertThat(covered).isInstanceOf(Boolean.class))
                .hasEntrySatisfying(
                        "confirmation", confirmation -> assertThat(confirmation).isInstanceOf(Boolean.class))
                .hasEntrySatisfying(
                        "reasonRu", reason -> assertThat(reason).asString().isNotBlank())
                .hasEntrySatisfying(
                        "reasonEn", reason -> assertThat(reason).asString().isNotBlank()));
    }

    private Map<String, Object> ask(String supportPackage, String service, String channel) {
        return ask(facts("supportPackage", supportPackage, "service", service, "channel", channel));
    }

    /** An incident of the standard functions with Business by mail, from the responsible contact, but for what is given. */
    private Map<String, Object> ask(Map<String, Object> given) {
        Map<String, Object> all = facts(
                "supportPackage", "BUSINESS",
                "service", "INCIDENT",
                "channel", "EMAIL",
                "scope", "STANDARD",
                "serviceException", false,
                "scopeException", false,
                "contactRole", "RESPONSIBLE");
        all.putAll(given);
        return table.row(all);
    }
}
