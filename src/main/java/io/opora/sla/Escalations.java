package io.opora.sla;

import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The decision table {@code escalation}: which milestones there are, who is told and what is done. */
@Component
class Escalations {

    private final DecisionTables tables;

    Escalations(DecisionTables tables) {
        this.tables = tables;
    }

    List<EscalationStep> steps(ClockKind kind, Promise promise) {
        return tables
                .decide(
                        "escalation",
                        Map.of(
                                "clockKind", kind.name(),
                                "supportPackage", promise.supportPackage().name(),
                                "priority", promise.priority()))
                .all()
                .stream()
                .map(Escalations::step)
                .toList();
    }

    SortedSet<Integer> milestones(ClockKind kind, Promise promise) {
        SortedSet<Integer> percents = new TreeSet<>();
        percents.add(ClockChange.MilestoneReached.BREACH);
        steps(kind, promise).forEach(step -> percents.add(step.percent()));
        return percents;
    }

    private static EscalationStep step(Decision.Row row) {
        return new EscalationStep(
                row.number("percent"),
                EscalationStep.Recipient.valueOf(row.text("recipient")),
                row.text("template"),
                EscalationStep.Action.valueOf(row.text("action")),
                row.text("rule"));
    }
}
