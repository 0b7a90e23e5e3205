package io.opora.ticket;

import java.util.Optional;

/** Locking a ticket's row: the first lock of every action and every milestone, before the clocks'. */
interface TicketLocks {

    /**
     * Asks the database only if this transaction is not known to hold the lock: an action calls this at each step. A ticket
     * that was read before and changed by somebody since is a conflict, and the action begins anew.
     */
    Optional<Ticket> lock(long id);
}
