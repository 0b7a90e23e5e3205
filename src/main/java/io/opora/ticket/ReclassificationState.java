package io.opora.ticket;

/** How far a reclassification that would lengthen a promise has come (R9). */
public enum ReclassificationState {
    /** The customer is heard, then a lead decides; the clocks run on. */
    OPEN,
    /** By a lead. */
    ACCEPTED,
    /** By a lead: nothing has changed. */
    REJECTED,
    /** The staff took it back. */
    WITHDRAWN,
    /** The ticket ended, or its priority changed otherwise, before a lead decided. */
    CANCELLED
}
