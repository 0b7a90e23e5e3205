package io.opora.process.ticket;

import io.opora.ticket.Breach;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Which breach an instance of {@code breach-reason} or {@code manager-attention} is about; a ticket may have several open. */
final class BreachVariables {

    static final String CLOCK_ID = "clockId";
    static final String BREACHED_AT = "breachedAt";

    private BreachVariables() {}

    static Map<String, Object> of(Breach breach) {
        return Map.of(CLOCK_ID, breach.clockId().toString(), BREACHED_AT, moment(breach));
    }

    /** As ISO-8601 in UTC. */
    static String moment(Breach breach) {
        return breach.at().toString();
    }

    /** The use cases check that the clock belongs to the ticket: these variables can be changed through the engine's REST API. */
    static Breach breach(VariableScope scope) {
        return read(scope.getVariables());
    }

    /** Empty for an instance of {@code manager-attention} that came before the breach, and where somebody made them unreadable. */
    static Optional<Breach> find(Map<String, Object> variables) {
        try {
            return variables.containsKey(CLOCK_ID) ? Optional.of(read(variables)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Breach read(Map<String, Object> variables) {
        return new Breach(
                UUID.fromString(String.valueOf(variables.get(CLOCK_ID))),
                Instant.parse(String.valueOf(variables.get(BREACHED_AT))));
    }
}
