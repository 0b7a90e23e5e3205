package io.opora.ticket;

import io.opora.transaction.LockedTickets;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Found by Spring Data by its name. */
class TicketLocksImpl implements TicketLocks {

    private final EntityManager tickets;
    private final LockedTickets locked;

    TicketLocksImpl(EntityManager tickets, LockedTickets locked) {
        this.tickets = tickets;
        this.locked = locked;
    }

    @Override
    public Optional<Ticket> lock(long id) {
        Optional<Ticket> ticket = Optional.ofNullable(tickets.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE));
        ticket.ifPresent(any -> locked.add(id));
        return ticket;
    }
}
