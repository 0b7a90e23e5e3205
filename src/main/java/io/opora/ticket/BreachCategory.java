package io.opora.ticket;

/** Why a promise was broken, in a word: what reports count. */
public enum BreachCategory {
    /** Nobody was free in time. */
    STAFF_SHORTAGE,
    /** The ticket had a lower priority than it deserved. */
    WRONG_PRIORITY,
    WAITED_FOR_VENDOR,
    /** The customer could not be reached, though no question was recorded. */
    CUSTOMER_UNREACHABLE,
    COMPLEXITY,
    /** Time was lost between the lines or between people. */
    HAND_OVER,
    FORCE_MAJEURE,
    OTHER
}
