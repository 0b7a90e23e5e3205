package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EffortRows extends JpaRepository<EffortEntry, UUID> {

    @Query(value = "select * from opora.ticket_effort where ticket_id = :ticketId order by seq", nativeQuery = true)
    List<EffortEntry> ofTicket(long ticketId);

    Optional<EffortEntry> findByIdAndTicketId(UUID id, long ticketId);

    boolean existsByCorrects(UUID id);

    @Query(
            value = "select * from opora.ticket_message where ticket_id = :ticketId order by seq desc limit 1",
            nativeQuery = true)
    Message lastMessage(long ticketId);
}
