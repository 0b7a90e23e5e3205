package io.opora.ticket;

import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table {@code priority}: what the answers to the definitions' own questions mean. */
@Component
class PriorityTable {

    private final DecisionTables tables;
    private final PriorityChangeRows changes;

    PriorityTable(DecisionTables tables, PriorityChangeRows changes) {
        this.tables = tables;
        this.changes = changes;
    }

    /**
     * By the version of the table that gave the ticket its first priority: its terms are frozen.
     *
     * @param answers for incidents only
     */
    PriorityVerdict verdict(Ticket ticket, @Nullable IncidentAnswers answers) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("service", ticket.service().name());
        facts.put("systemDown", answers == null ? null : answers.systemDown());
        facts.put(
                "failing",
                answers == null || answers.failing() == null
                        ? null
                        : answers.failing().name());
        facts.put("alternativeExists", answers == null ? null : answers.alternativeExists());
        Decision decision = tables.decide("priority", versionFor(ticket), facts);
        Decision.Row row = decision.single();
        return new PriorityVerdict(row.number("priority"), row.text("rule"), decision.version());
    }

    private @Nullable Integer versionFor(Ticket ticket) {
        boolean isFirst = ticket.cycle() == 1 && !ticket.isPrioritised();
        return isFirst ? null : changes.firstTableVersion(ticket.id()).orElse(null);
    }
}
