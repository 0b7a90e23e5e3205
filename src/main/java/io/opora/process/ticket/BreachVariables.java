package io.opora.process.ticket;

import io.opora.ticket.Breach;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Which breach an instance of the diagram {@code breach-reason} is about; a ticket may have several open. */
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
        return read(scope::getVariable);
    }

    static Breach read(Function<String, Object> variables) {
        return new Breach(
                UUID.fromString(String.valueOf(variables.apply(CLOCK_ID))),
                Instant.parse(String.valueOf(variables.apply(BREACHED_AT))));
    }
}
