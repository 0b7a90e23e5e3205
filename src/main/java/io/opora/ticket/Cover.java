package io.opora.ticket;

/** Whether a contract stands behind the work on a ticket. */
public enum Cover {
    /** Not looked up yet. */
    UNKNOWN,
    COVERED,
    /** Covered, once the customer's responsible contact or its deputy confirms the request. */
    UNCONFIRMED,
    /** The customer's responsible contact or its deputy declined the request. */
    DECLINED,
    /** No valid contract, or one that does not include this: the first line decides (R14). */
    MISSING,
    GOODWILL,
    /** Outside the contract, to be paid for apart; without promised times (R14). */
    PAID_WORK,
    REFUSED;

    /** Whether the work may go on; else the cover must be looked up or decided first. */
    public boolean bearsWork() {
        return this == COVERED || this == GOODWILL || this == PAID_WORK;
    }
}
