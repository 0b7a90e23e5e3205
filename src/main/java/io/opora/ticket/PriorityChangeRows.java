package io.opora.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PriorityChangeRows extends JpaRepository<PriorityChangeRow, UUID> {

    @Query(value = "select * from opora.priority_change where ticket_id = :ticketId order by seq", nativeQuery = true)
    List<PriorityChangeRow> ofTicket(long ticketId);
}
