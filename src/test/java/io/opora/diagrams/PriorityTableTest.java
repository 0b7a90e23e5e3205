package io.opora.diagrams;

import static io.opora.diagrams.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.ServiceKind;
import io.opora.terms.Proves;
import io.opora.terms.Term;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriorityTableTest {

    private final Table table = Table.named("priority");

    @ParameterizedTest(name = "down: {0}, failing: {1}, another way: {2} -> {3}")
    @CsvSource({
        "true,  MAIN,      false, 1",
        "true,  NONE,      true,  1",
        "false, MAIN,      true,  2",
        "false, AUXILIARY, true,  3",
        "false, NONE,      true,  4",
        "false, NONE,      false, 4"
    })
    @Proves(Term.PRIORITIES)
    void followsTheDefinitions(boolean systemDown, String failing, boolean alternative, int priority) {
        assertThat(incident(systemDown, failing, alternative)).containsEntry("priority", priority);
    }

    @Test
    @Proves(Term.PRIORITIES)
    void takesTheHigherPriorityWhereTheDefinitionsLeaveAGap() {
        assertThat(incident(false, "MAIN", false))
                .containsEntry("priority", 1)
                .containsEntry("rule", "MainWithoutAlternative");
        assertThat(incident(false, "AUXILIARY", false))
                .containsEntry("priority", 2)
                .containsEntry("rule", "AuxiliaryWithoutAlternative");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INCIDENT")
    @Proves(Term.KINDS_OF_WORK)
    void otherServicesHaveThePriorityFour(ServiceKind service) {
        assertThat(table.row(facts(
                        "service", service.name(), "systemDown", null, "failing", null, "alternativeExists", null)))
                .containsEntry("priority", 4);
    }

    @Test
    void answersEveryCombinationOnce() {
        List<Map<String, Object>> all = Facts.with(Facts.none(), "service", Facts.names(ServiceKind.values()));
        all = Facts.with(all, "systemDown", true, false);
        all = Facts.with(all, "failing", "MAIN", "AUXILIARY", "NONE");
        all = Facts.with(all, "alternativeExists", true, false);
        assertThat(all).hasSize(14 * 12).allSatisfy(facts -> assertThat(table.rows(facts))
                .hasSize(1));
    }

    private Map<String, Object> incident(boolean systemDown, String failing, boolean alternative) {
        return table.row(facts(
                "service", "INCIDENT", "systemDown", systemDown, "failing", failing, "alternativeExists", alternative));
    }
}
