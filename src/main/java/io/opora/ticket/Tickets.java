package io.opora.ticket;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Tickets extends JpaRepository<Ticket, Long>, TicketSearch {

    /** Locks the ticket's row: the first lock of every action and every milestone, before the clocks'. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select ticket from Ticket ticket where ticket.id = :id")
    Optional<Ticket> lock(long id);

    /** The open tickets that are assigned or offered to a person, in the order in which tickets are locked. */
    @Query("select ticket.id from Ticket ticket where (ticket.assignee = :staffId or ticket.specialist = :staffId)"
            + " and ticket.status not in :ended order by ticket.id")
    List<Long> openOf(String staffId, Collection<TicketStatus> ended);
}
