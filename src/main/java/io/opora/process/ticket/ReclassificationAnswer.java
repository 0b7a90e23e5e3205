package io.opora.process.ticket;

/** What a lead says to a reclassification; the values of the form's field {@code reclassificationDecision}. */
enum ReclassificationAnswer {
    CORRECT,
    KEEP
}
