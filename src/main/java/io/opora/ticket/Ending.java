package io.opora.ticket;

/** How the customer's silence ended a ticket; a ticket that a person ended has none. */
public enum Ending {

    /** A question stayed unanswered: nothing counts as kept. */
    UNANSWERED,

    /** Nobody objected to the solution: it counts as accepted as of its proposal. */
    ACCEPTED_SILENTLY,

    /** The responsible contact never confirmed the request. */
    UNCONFIRMED
}
