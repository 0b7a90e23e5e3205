package io.opora.ticket;

/** What the other side says to an offered deadline. */
public enum DeadlineDecision {
    ACCEPT,
    DECLINE,

    /** Offers another one. */
    COUNTER
}
