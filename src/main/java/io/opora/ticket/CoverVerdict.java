package io.opora.ticket;

/** What the first line decides about a request that no contract covers (R14). */
public enum CoverVerdict {
    /** The customer gets the reason; the ticket ends. */
    REFUSE,
    /** The work is done without any promised time. */
    GOODWILL,
    /** The customer is asked whether the work shall be done and paid for apart from the contract. */
    PAID_WORK,
    /**
     * The cover was found after all: the clocks start at the instant the request was received, and those that run already
     * run on.
     */
    ACCEPT_COVERED
}
