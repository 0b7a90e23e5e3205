package io.opora.diagrams;

import static io.opora.diagrams.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceLevelTableTest {

    private final Table table = Table.named("service-level");

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "BASIC,    1, 24, HOURS",
        "BASIC,    2, 48, HOURS",
        "BASIC,    3, 48, HOURS",
        "BASIC,    4, 48, HOURS",
        "BUSINESS, 1, 4,  HOURS",
        "BUSINESS, 2, 24, HOURS",
        "BUSINESS, 3, 24, HOURS",
        "BUSINESS, 4, 24, HOURS",
        "PREMIUM,  1, 60, MINUTES",
        "PREMIUM,  2, 4,  HOURS",
        "PREMIUM,  3, 4,  HOURS",
        "PREMIUM,  4, 4,  HOURS"
    })
    @Proves(Term.PACKAGES)
    void promisesAReactionInThePackagesServiceHours(String supportPackage, int priority, int amount, String unit) {
        assertThat(incident(supportPackage, priority))
                .containsEntry("reactionAmount", amount)
                .containsEntry("reactionUnit", unit)
                .containsEntry("reactionCalendar", supportPackage + "_SERVICE_HOURS");
    }

    /** R1: the headline says 4 hours, the detailed table 6; whoever meets 4 meets both. */
    @ParameterizedTest
    @CsvSource({"3", "4"})
    void premiumReactsWithinFourHours(int priority) {
        assertThat(incident("PREMIUM", priority)).containsEntry("reactionAmount", 4);
    }

    @ParameterizedTest(name = "Premium {0}: {1} {2}")
    @CsvSource({
        "1, 12, HOURS,         PREMIUM_SERVICE_HOURS",
        "2, 3,  BUSINESS_DAYS, RU_BUSINESS_DAYS",
        "3, 10, BUSINESS_DAYS, RU_BUSINESS_DAYS",
        "4, 20, BUSINESS_DAYS, RU_BUSINESS_DAYS"
    })
    @Proves(Term.PACKAGES)
    void premiumPromisesAResolution(int priority, int amount, String unit, String calendar) {
        assertThat(incident("PREMIUM", priority))
                .containsEntry("resolutionAmount", amount)
                .containsEntry("resolutionUnit", unit)
                .containsEntry("resolutionCalendar", calendar);
    }

    /** R10: no clock, not a clock of zero. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PREMIUM")
    void basicAndBusinessPromiseNoResolution(SupportPackage supportPackage) {
        for (int priority = 1; priority <= 4; priority++) {
            assertNoResolution(incident(supportPackage.name(), priority));
        }
    }

    @ParameterizedTest
    @EnumSource(SupportPackage.class)
    @Proves(Term.KINDS_OF_WORK)
    void otherServicesAreAnsweredLikePriorityFour(SupportPackage supportPackage) {
        Map<String, Object> incident = incident(supportPackage.name(), 4);
        for (ServiceKind service : ServiceKind.values()) {
            if (service != ServiceKind.INCIDENT) {
                Map<String, Object> row = target(supportPackage.name(), service.name(), 4);
                assertThat(List.of("reactionAmount", "reactionUnit", "reactionCalendar"))
                        .allSatisfy(cell -> assertThat(row.get(cell)).isEqualTo(incident.get(cell)));
                assertNoResolution(row);
            }
        }
    }

    @Test
    void answersEveryCombinationOnce() {
        List<Map<String, Object>> all =
                Facts.with(Facts.none(), "supportPackage", Facts.names(SupportPackage.values()));
        all = Facts.with(all, "service", Facts.names(ServiceKind.values()));
        all = Facts.with(all, "priority", 1, 2, 3, 4);
        assertThat(all).hasSize(3 * 14 * 4).allSatisfy(facts -> assertThat(table.rows(facts))
                .hasSize(1));
    }

    private static void assertNoResolution(Map<String, Object> row) {
        assertThat(List.of("resolutionAmount", "resolutionUnit", "resolutionCalendar"))
                .allMatch(cell -> Objects.isNull(row.get(cell)));
    }

    private Map<String, Object> incident(String supportPackage, int priority) {
        return target(supportPackage, "INCIDENT", priority);
    }

    private Map<String, Object> target(String supportPackage, String service, int priority) {
        return table.row(facts("supportPackage", supportPackage, "service", service, "priority", priority));
    }
}
