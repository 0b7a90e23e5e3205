package io.opora.transaction;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tickets whose rows this transaction has locked: what rests on such a lock asks here whether it is held. */
@Component
public class LockedTickets {

    private final PerTransaction<Set<Long>> locked = new PerTransaction<>(HashSet::new);

    /** To be called by whoever has just locked a ticket's row. */
    public void add(long ticketId) {
        addAll(List.of(ticketId));
    }

    public void addAll(Collection<Long> ticketIds) {
        locked.get().addAll(ticketIds);
    }

    /** @throws IllegalStateException when this transaction has not locked the ticket */
    public void require(long ticketId) {
        if (!locked.get().contains(ticketId)) {
            throw new IllegalStateException("Ticket " + ticketId + " must be locked before its clocks");
        }
    }
}
