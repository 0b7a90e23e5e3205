package io.opora.sla;

import io.opora.contract.OwnTerm;
import io.opora.contract.ServiceKind;
import io.opora.contract.SupportPackage;
import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promised times: the decision table {@code service-level}, overridden by a contract's own terms. */
@Component
class ServiceLevels {

    static final String OWN_TERM = "own-term";

    private final DecisionTables tables;

    ServiceLevels(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * The targets for one request; no resolution target where nothing is promised (R10), and for incidents only.
     *
     * @param priority 1 (highest) to 4
     */
    List<Target> targets(SupportPackage supportPackage, List<OwnTerm> ownTerms, ServiceKind service, int priority) {
        return targets(supportPackage, ownTerms, service, priority, null);
    }

    /** @param version of the table; null for the newest one */
    List<Target> targets(
            SupportPackage supportPackage,
            List<OwnTerm> ownTerms,
            ServiceKind service,
            int priority,
            @Nullable Integer version) {
        Decision decision = tables.decide(
                "service-level",
                version,
                Map.of("supportPackage", supportPackage.name(), "service", service.name(), "priority", priority));
        Decision.Row row = decision.single();
        return Stream.of(ClockKind.values())
                .map(kind -> ownTerm(kind, service, priority, ownTerms, row, decision.version())
                        .or(() -> fromTable(kind, row, decision.version())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Target> fromTable(ClockKind kind, Decision.Row row, int version) {
        String prefix = kind.name().toLowerCase(Locale.ROOT);
        if (!row.has(prefix + "Amount")) {
            return Optional.empty();
        }
        Budget budget = new Budget(row.number(prefix + "Amount"), Budget.Unit.valueOf(row.text(prefix + "Unit")));
        return Optional.of(new Target(kind, budget, row.text(prefix + "Calendar"), row.text("rule"), version));
    }

    private static Optional<Target> ownTerm(
            ClockKind kind, ServiceKind service, int priority, List<OwnTerm> ownTerms, Decision.Row row, int version) {
        return ownTerms.stream()
                .filter(term -> term.kind().equals(kind.name()) && term.priority() == priority)
                .filter(term -> kind == ClockKind.REACTION || service == ServiceKind.INCIDENT)
                .findFirst()
                .map(term -> new Target(
                        kind,
                        new Budget(term.amount(), Budget.Unit.valueOf(term.unit())),
                        calendarOf(term, kind, row),
                        OWN_TERM,
                        version));
    }

    /** An own term without a calendar counts as the table's cell would, or as the reaction does where there is none. */
    private static String calendarOf(OwnTerm term, ClockKind kind, Decision.Row row) {
        if (term.calendar() != null) {
            return term.calendar();
        }
        String column = kind.name().toLowerCase(Locale.ROOT) + "Calendar";
        return row.has(column) ? row.text(column) : row.text("reactionCalendar");
    }
}
