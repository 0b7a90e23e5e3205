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
    /** Why a deadline is offered, accepted, declined or taken back. */
    DEADLINE,
    /** Why the priority was wrong from the start; the customer is asked for its view (R9). */
    RECLASSIFICATION,
    /** The customer's own words. */
    CUSTOMER,
    /** Why something was refused, handed over, taken back, cancelled or opened again. */
    REASON
}
