package io.opora.ticket;

/** What the customer says to doing the work for a price of its own. */
public enum PaidWorkDecision {
    /** The work goes on, without promised times. */
    AGREED,
    /** The ticket ends. */
    DECLINED
}
