package io.opora.ticket;

/** Whether a contract stands behind the work on a ticket. */
public enum Cover {
    /** Not looked up yet. */
    UNKNOWN,
    COVERED,
    /** No valid contract, or one that does not include this: the first line decides (R14). */
    MISSING,
    GOODWILL,
    REFUSED
}
