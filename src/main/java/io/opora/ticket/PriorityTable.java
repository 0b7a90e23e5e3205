package io.opora.ticket;

import io.opora.contract.ServiceKind;
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

    PriorityTable(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param answers for incidents only */
    PriorityVerdict verdict(ServiceKind service, @Nullable IncidentAnswers answers) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("service", service.name());
        facts.put("systemDown", answers == null ? null : answers.systemDown());
        facts.put(
                "failing",
                answers == null || answers.failing() == null
                        ? null
                        : answers.failing().name());
        facts.put("alternativeExists", answers == null ? null : answers.alternativeExists());
        Decision decision = tables.decide("priority", facts);
        Decision.Row row = decision.single();
        return new PriorityVerdict(row.number("priority"), row.text("rule"), decision.version());
    }
}
