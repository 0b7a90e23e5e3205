package io.opora.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.staff.StaffGroups;
import io.opora.ticket.BreachCategory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The words of the ticket's tab. */
class TicketWordsTest {

    /** A hand-over that nobody accepts ends with the leads. */
    @Test
    void everyQueueThatATicketCanWaitInHasANameInBothLanguages() throws IOException {
        List<String> queues = words().lines()
                .filter(line -> line.strip().startsWith("queues:"))
                .toList();

        assertThat(queues).hasSize(2).allSatisfy(names -> assertThat(names)
                .contains(
                        "'" + StaffGroups.SUPPORT_LINE + "':",
                        "'" + StaffGroups.CONFIGURATION_LINE + "':",
                        "'" + StaffGroups.TEAM_LEADS + "':"));
    }

    @Test
    void everyReasonOfABreachHasANameInBothLanguages() throws IOException {
        for (BreachCategory category : BreachCategory.values()) {
            assertThat(words().lines().filter(line -> line.strip().startsWith(category + ": '")))
                    .as(category.name())
                    .hasSize(2);
        }
    }

    private static String words() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                TicketWordsTest.class.getResourceAsStream("/plugin-webapp/opora-ticket/app/words.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
