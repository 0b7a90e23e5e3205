package io.opora.ticket;

import java.util.Optional;

/** Locking a ticket's row: the first lock of every action and every milestone, before the clocks'. */
interface TicketLocks {

    /** Asks the database only if this transaction does not hold the lock already: an action calls this at each step. */
    Optional<Ticket> lock(long id);
}
