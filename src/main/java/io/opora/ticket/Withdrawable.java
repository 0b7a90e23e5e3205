package io.opora.ticket;

import org.jspecify.annotations.Nullable;

/** A kind of proposal that whoever made it can take back while nobody has decided about it. */
interface Withdrawable {

    Proposal proposal();

    /** Whether one of this kind is open on the ticket that the person's side made. */
    boolean isOpen(Ticket ticket, Actor by);

    /**
     * @param ticket locked and open
     * @return false when nothing of this kind is open on the ticket that the person's side made
     */
    boolean withdraw(Ticket ticket, @Nullable String reason, Actor by);
}
