package io.opora.ticket;

/** The three different changes of priority (R9), and the first one. */
public enum PriorityChangeKind {
    /** The table {@code priority} answered when the ticket was registered or opened again. */
    REGISTRATION,
    /** The work was restored so far, and the customer agreed (R8). */
    DOWNGRADE,
    /** The priority was wrong from the start. */
    RECLASSIFICATION,
    /** It got worse. */
    UPGRADE
}
