package io.opora.diagrams;

import static io.opora.diagrams.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.opora.contract.SupportPackage;
import io.opora.sla.ClockKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EscalationTableTest {

    private final Table table = Table.named("escalation");

    @Test
    void everyClockHasTheFourMilestones() {
        List<Map<String, Object>> all = Facts.with(Facts.none(), "clockKind", Facts.names(ClockKind.values()));
        all = Facts.with(all, "supportPackage", Facts.names(SupportPackage.values()));
        all = Facts.with(all, "priority", 1, 2, 3, 4);
        assertThat(all).hasSize(2 * 3 * 4).allSatisfy(facts -> assertThat(table.rows(facts))
                .extracting(row -> row.get("percent"))
                .contains(50, 75, 100, 150)
                .isSubsetOf(50, 75, 100, 150));
    }

    @Test
    void halfOfTheTimeRemindsTheAssignee() {
        assertThat(told("BASIC", 3, 50)).containsExactly("ASSIGNEE milestone NOTIFY");
    }

    @Test
    void threeQuartersRaiseTheTaskBeforeTheLead() {
        assertThat(told("BUSINESS", 3, 75))
                .containsExactlyInAnyOrder("ASSIGNEE milestone NOTIFY", "LEAD milestone RAISE_PRIORITY");
    }

    @Test
    void premiumsSpecialistIsToldToo() {
        assertThat(told("PREMIUM", 3, 75)).contains("SPECIALIST milestone NOTIFY");
    }

    @Test
    void aBreachIsToldToLeadAndManager() {
        assertThat(told("BASIC", 2, 100)).containsExactlyInAnyOrder("LEAD breach NOTIFY", "MANAGER breach NOTIFY");
    }

    @Test
    void aBreachOfPriorityOneGoesToTheLead() {
        assertThat(told("BASIC", 1, 100))
                .containsExactlyInAnyOrder("LEAD breach ASSIGN_TO_LEAD", "MANAGER breach NOTIFY");
    }

    @Test
    void halfAsMuchAgainIsToldToTheManager() {
        assertThat(told("BASIC", 4, 150)).containsExactly("MANAGER milestone NOTIFY");
    }

    @Test
    void aPremiumCustomersManagerLearnsOfABreach() {
        assertThat(told("PREMIUM", 2, 100)).contains("PERSONAL_MANAGER breach NOTIFY");
    }

    @Test
    void theManagersSeeToAnOutageThatIsHalfAsLateAgain() {
        assertThat(told("BUSINESS", 1, 150))
                .containsExactly("MANAGER milestone NOTIFY", "MANAGER milestone MANAGER_TASK");
    }

    private List<String> told(String supportPackage, int priority, int percent) {
        return table
                .rows(facts("clockKind", "RESOLUTION", "supportPackage", supportPackage, "priority", priority))
                .stream()
                .filter(row -> Integer.valueOf(percent).equals(row.get("percent")))
                .map(row -> row.get("recipient") + " " + row.get("template") + " " + row.get("action"))
                .toList();
    }
}
