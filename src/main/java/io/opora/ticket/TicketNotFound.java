package io.opora.ticket;

import io.opora.refusal.Refusal;

/** There is no such ticket, or not for this person: a foreign ticket looks like a missing one. */
public final class TicketNotFound extends Refusal {

    public TicketNotFound(String number) {
        super("ticket.not-found", number);
    }
}
