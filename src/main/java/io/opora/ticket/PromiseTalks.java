package io.opora.ticket;

/** What about a ticket's promise was ever talked about with its customer, whatever came of it. */
public interface PromiseTalks {

    /** Whether a downgrade was ever proposed (R7, R8). */
    boolean getDowngrade();

    /** Whether a deadline was ever offered (R12). */
    boolean getDeadline();

    /** Whether a reclassification that lengthens a promise was ever proposed (R9). */
    boolean getReclassification();
}
