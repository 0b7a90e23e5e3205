package io.opora.ticket;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Tickets extends JpaRepository<Ticket, Long>, TicketSearch, TicketLocks {

    /** The open tickets that are assigned or offered to a person, in the order in which tickets are locked. */
    @Query("select ticket.id from Ticket ticket where (ticket.assignee = :staffId or ticket.specialist = :staffId)"
            + " and ticket.status not in :ended order by ticket.id")
    List<Long> openOf(String staffId, Collection<TicketStatus> ended);

    @Query(value = """
                    select exists (select from opora.priority_downgrade where ticket_id = :ticketId) as downgrade,
                           exists (select from opora.deadline_agreement where ticket_id = :ticketId) as deadline,
                           exists (select from opora.reclassification where ticket_id = :ticketId) as reclassification
                    """, nativeQuery = true)
    PromiseTalks talksAbout(long ticketId);
}
