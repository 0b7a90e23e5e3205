package io.opora.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks a decision table by its name. The tables are data that process owners edit; the newest deployed version answers.
 */
public interface DecisionTables {

    /**
     * @param table the decision's id, e.g. {@code service-level}
     * @param facts the table's inputs by name; a missing input counts as unknown
     * @return the rows that match, in the table's order; none when nothing matches
     * @throws UnknownDecisionTableException when no table of this name is deployed
     */
    Decision decide(String table, Map<String, ?> facts);

    /**
     * As {@link #decide(String, Map)}, but asks the version that answered before: what was promised by it goes on by it.
     *
     * @param version null for the newest one; one that is deployed no more is answered by the newest
     */
    Decision decide(String table, @Nullable Integer version, Map<String, ?> facts);
}
