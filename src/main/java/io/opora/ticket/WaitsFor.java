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

    /** The customer's view on a reclassification, counted from its proposal. */
    VIEW,

    /** The other line's acceptance, counted from the hand-over. */
    HAND_OVER,

    /** Whether an ended ticket may still be opened again, counted from its end. */
    REOPENING,

    /** The customer's word on an offered deadline, counted from the offer. */
    DEADLINE,

    /** The staff's word on a deadline that the customer offers, counted from the offer. */
    DEADLINE_DECISION
}
