package io.opora.ticket;

/** What a person decides about a message to an ended ticket. */
public enum ReplyDecision {

    /** The matter is not settled: the ticket goes on in a new cycle (R11). */
    REOPEN,

    /** Something else is asked: a ticket of its own. */
    NEW_TICKET,

    /** Nothing is asked, a plain 'thank you' for instance. */
    NOTHING
}
