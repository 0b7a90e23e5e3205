package io.opora.diagrams;

import static io.opora.diagrams.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.Channel;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        assertThat(ask(supportPackage, service, channel, false)).containsEntry("covered", covered);
    }

    /** R13: only phone consultations are refused. */
    @ParameterizedTest
    @EnumSource(Channel.class)
    void anIncidentIsCoveredByAnyChannelInAnyPackage(Channel channel) {
        for (SupportPackage supportPackage : SupportPackage.values()) {
            assertThat(ask(supportPackage.name(), "INCIDENT", channel.name(), false))
                    .containsEntry("covered", true);
        }
    }

    /** R13: the refusal tells the way that is included. */
    @Test
    void aRefusedPhoneConsultationNamesTheIncludedWay() {
        Map<String, Object> refusal = ask("BASIC", "CONSULTATION", "PHONE", false);
        assertThat(refusal.get("reasonRu")).asString().contains("по электронной почте", "в личном кабинете");
        assertThat(refusal.get("reasonEn")).asString().contains("e-mail", "personal cabinet");
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void theContractsExceptionCoversAnything(ServiceKind service) {
        assertThat(ask("BASIC", service.name(), "PHONE", true))
                .containsEntry("covered", true)
                .containsEntry("rule", "ContractException");
    }

    /** R14: kept and decided by a person, whatever was asked. */
    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void nothingIsCoveredWithoutAContract(ServiceKind service) {
        assertThat(ask(null, service.name(), "EMAIL", false))
                .containsEntry("covered", false)
                .containsEntry("rule", "NoContract");
    }

    @Test
    void answersEveryCombinationWithAReasonInBothLanguages() {
        List<Map<String, Object>> all =
                Facts.with(Facts.none(), "supportPackage", "BASIC", "BUSINESS", "PREMIUM", null);
        all = Facts.with(all, "service", Facts.names(ServiceKind.values()));
        all = Facts.with(all, "channel", Facts.names(Channel.values()));
        all = Facts.with(all, "exception", true, false);
        assertThat(all).hasSize(4 * 14 * 5 * 2).allSatisfy(facts -> assertThat(table.row(facts))
                .hasEntrySatisfying("covered", covered -> assertThat(covered).isInstanceOf(Boolean.class))
                .hasEntrySatisfying(
                        "reasonRu", reason -> assertThat(reason).asString().isNotBlank())
                .hasEntrySatisfying(
                        "reasonEn", reason -> assertThat(reason).asString().isNotBlank()));
    }

    private Map<String, Object> ask(
            @Nullable String supportPackage, String service, String channel, boolean exception) {
        return table.row(facts(
                "supportPackage", supportPackage, "service", service, "channel", channel, "exception", exception));
    }
}
