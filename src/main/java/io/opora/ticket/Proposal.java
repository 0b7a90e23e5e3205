package io.opora.ticket;

/** What one side proposes to the other, and can take back. */
public enum Proposal {
    DOWNGRADE,
    RECLASSIFICATION,
    DEADLINE
}
