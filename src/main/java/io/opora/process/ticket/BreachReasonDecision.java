package io.opora.process.ticket;

/** What a manager says to the reason of a breach; the values of the form's field {@code breachDecision}. */
enum BreachReasonDecision {
    APPROVE,
    RETURN
}
