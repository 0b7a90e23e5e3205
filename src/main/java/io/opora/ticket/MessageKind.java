package io.opora.ticket;

/** What an entry of the conversation is. */
public enum MessageKind {
    /** The request itself, as the customer described it. */
    REQUEST,
    ANSWER,
    NOTE,
    QUESTION,
    SOLUTION,
    /** What works again, for the customer to accept a lower priority. */
    DOWNGRADE,
    /** The customer's own words. */
    CUSTOMER,
    /** Why something was refused, handed over, taken back, cancelled or opened again. */
    REASON
}
