package io.opora.ticket;

/** What is waited for; the values of the column of that name in the table {@code waiting-periods}. */
public enum WaitsFor {

    /** The customer's answer, counted from the newest open question. */
    QUESTION,

    /** The customer's word on a solution, counted from its proposal. */
    SOLUTION,

    /** The responsible contact's consent, counted from the moment it was asked for. */
    CONFIRMATION,

    /** The customer's word on a proposed downgrade, counted from its proposal. */
    DOWNGRADE,

    /** The other line's acceptance, counted from the hand-over. */
    HAND_OVER,

    /** Whether an ended ticket may still be opened again, counted from its end. */
    REOPENING
}
