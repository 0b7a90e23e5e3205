package io.opora.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CensusTest {

    private static final Story CLOSED_STORY =
            Storyteller.tell(Incidents.incident().then("Active", "Closed").build());

    private final Census census = new Census();

    @Test
    void outcomesAreCountedByPackageAndPriority() throws JsonProcessingException {
        add("CLOSED", 3, "\"BREACHED\"", false);
        add("CLOSED", 3, "null", false);

        Tally reactions = census.outcomes().get("PREMIUM     3").get("REACTION");
        assertThat(reactions.of("BREACHED")).isEqualTo(1);
        assertThat(reactions.of("OPEN")).isEqualTo(1);
        assertThat(census.milestones().of(" 50 % REACTION")).isEqualTo(2);
        assertThat(census.differences().total()).isZero();
    }

    @Test
    void aBreachIsToldApartFromTheMachinesOwnLateness() throws JsonProcessingException {
        add("CLOSED", 3, "\"BREACHED\"", true);
        add("CLOSED", 3, "\"BREACHED\"", false);

        assertThat(census.breaches().of("in tickets with a step that began late"))
                .isEqualTo(1);
        assertThat(census.breaches().of("in tickets played in time")).isEqualTo(1);
    }

    @Test
    void whatIsNotAsInTheLogIsADifference() throws JsonProcessingException {
        add("RESOLVED", 2, "\"KEPT\"", false);

        assertThat(census.differences().counts())
                .containsOnlyKeys("ticket RESOLVED where the log ends as CLOSED", "priority 2 where the log has 3");
    }

    private void add(String status, int priority, String outcome, boolean late) throws JsonProcessingException {
        census.add(new ObjectMapper().readTree("""
                                {"status": "%s", "priority": %d, "package": "PREMIUM", "clocks": [{"kind": "REACTION",
                                 "state": "ENDED", "outcome": %s, "events": [{"type": "STARTED"},
                                 {"type": "MILESTONE", "percent": 50}]}]}""".formatted(status, priority, outcome)), CLOSED_STORY, late);
    }
}
