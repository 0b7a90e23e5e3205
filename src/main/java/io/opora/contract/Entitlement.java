package io.opora.contract;

import io.opora.decision.Decision;
import io.opora.decision.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code entitlement} whether one valid contract covers a request. */
@Component
class Entitlement {

    private static final String TABLE = "entitlement";

    private final DecisionTables tables;

    Entitlement(DecisionTables tables) {
        this.tables = tables;
    }

    CoverDecision decide(ContractTerms terms, RequestFacts facts) {
        Decision decision = tables.decide(
                TABLE,
                Map.of(
                        "supportPackage", terms.supportPackage().name(),
                        "service", facts.service().name(),
                        "channel", facts.channel().name(),
                        "scope", facts.scope().name(),
                        "serviceException", terms.names(facts.service()),
                        "scopeException", terms.names(facts.scope()),
                        "contactRole", facts.contactRole().name()));
        Decision.Row row = decision.single();
        return new CoverDecision(
                row.isTrue("covered"),
                row.isTrue("confirmation"),
                terms,
                row.text("reasonRu"),
                row.text("reasonEn"),
                row.text("rule"),
                decision.version());
    }
}
