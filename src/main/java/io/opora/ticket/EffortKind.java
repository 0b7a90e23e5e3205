package io.opora.ticket;

/** Who pays for the time. */
public enum EffortKind {
    /** Nobody beyond what the contract costs anyway; goodwill too. */
    INCLUDED,
    /** The customer, beyond the package. */
    BILLABLE
}
