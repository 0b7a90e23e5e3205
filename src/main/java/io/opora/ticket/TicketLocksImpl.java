package io.opora.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Found by Spring Data by its name. */
class TicketLocksImpl implements TicketLocks {

    private final EntityManager tickets;

    TicketLocksImpl(EntityManager tickets) {
        this.tickets = tickets;
    }

    @Override
    public Optional<Ticket> lock(long id) {
        return Optional.ofNullable(tickets.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
