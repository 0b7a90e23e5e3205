package io.opora.decision;

/** No decision table of this name is deployed. */
public class UnknownDecisionTableException extends RuntimeException {

    public UnknownDecisionTableException(String table) {
        super("No decision table '" + table + "' is deployed");
    }
}
