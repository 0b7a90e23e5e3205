package io.opora.process.ticket;

/** What a lead decides about a disputed downgrade; the names are the values of the form's field {@code disputeDecision}. */
enum DisputeAnswer {
    LOWER,
    KEEP
}
