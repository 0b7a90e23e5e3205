package io.opora.ticket;

/** How far a proposed downgrade has come (R8). */
public enum DowngradeState {
    /** The customer has to decide; the resolution clock stands still. */
    OPEN,
    /** The customer disagrees; the clock runs as if nothing had been proposed, until a lead decides. */
    DISPUTED,
    /** By the customer, by its silence, or by a lead against the customer's dispute. */
    ACCEPTED,
    /** A lead agrees with the customer. */
    REJECTED,
    /** The engineer took it back. */
    WITHDRAWN,
    /** The ticket ended, or its priority changed otherwise, before anybody decided. */
    CANCELLED
}
