package io.opora.diagrams;

import static io.opora.diagrams.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.ServiceKind;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingTableTest {

    private final Table table = Table.named("routing");

    @ParameterizedTest
    @EnumSource(names = {"CONFIGURATION_CONSULTATION", "CHANGE", "DEVELOPMENT", "BUSINESS_ANALYSIS"})
    @Proves(Term.TWO_LINES)
    void theSecondLineConfigures(ServiceKind service) {
        assertThat(ask(service, "BUSINESS", false)).containsEntry("queue", "configuration-line");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONFIGURATION_CONSULTATION", "CHANGE", "DEVELOPMENT", "BUSINESS_ANALYSIS"})
    @Proves(Term.TWO_LINES)
    void theFirstLineDoesTheRest(ServiceKind service) {
        assertThat(ask(service, "BASIC", false)).containsEntry("queue", "support-line");
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    @Proves(Term.DEDICATED_SPECIALIST)
    void onlyPremiumGoesToItsSpecialistAndKeepsAQueue(ServiceKind service) {
        assertThat(ask(service, "PREMIUM", true))
                .containsEntry("toSpecialist", true)
                .containsKey("queue");
        assertThat(ask(service, "PREMIUM", false)).containsEntry("toSpecialist", false);
        assertThat(ask(service, "BUSINESS", true)).containsEntry("toSpecialist", false);
        assertThat(ask(service, null, false)).containsEntry("toSpecialist", false);
    }

    @Test
    void answersEveryCombinationOnce() {
        List<Map<String, Object>> all = Facts.with(Facts.none(), "service", Facts.names(ServiceKind.values()));
        all = Facts.with(all, "supportPackage", "BASIC", "BUSINESS", "PREMIUM", null);
        all = Facts.with(all, "priority", 1, 2, 3, 4);
        all = Facts.with(all, "hasSpecialist", true, false);
        assertThat(all)
                .hasSize(14 * 4 * 4 * 2)
                .allSatisfy(facts -> assertThat(table.row(facts).get("queue")).isIn(Vocabulary.LINES));
    }

    private Map<String, Object> ask(ServiceKind service, @Nullable String supportPackage, boolean hasSpecialist) {
        return table.row(facts(
                "service",
                service.name(),
                "supportPackage",
                supportPackage,
                "priority",
                2,
                "hasSpecialist",
                hasSpecialist));
    }
}
