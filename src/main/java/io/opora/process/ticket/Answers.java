package io.opora.process.ticket;

import io.opora.ticket.CoverVerdict;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What the domain tells the gateways of {@code ticket.bpmn}. Always transient: it lives in the transaction that decided it,
 * is never stored, and nobody can tamper with it between two transactions.
 */
final class Answers {

    static final String COVERED = "covered";
    static final String ACTION = "action";
    static final String COVER_DECISION = "coverDecision";

    private Answers() {}

    static TypedValue of(boolean answer) {
        return Variables.booleanValue(answer, true);
    }

    static TypedValue of(Enum<?> answer) {
        return Variables.stringValue(answer.name(), true);
    }

    static Map<String, Object> of(WorkAction action) {
        return Map.of(ACTION, of((Enum<?>) action));
    }

    static Map<String, Object> of(CoverVerdict verdict) {
        return Map.of(COVER_DECISION, of((Enum<?>) verdict), COVERED, of(verdict == CoverVerdict.ACCEPT_COVERED));
    }
}
