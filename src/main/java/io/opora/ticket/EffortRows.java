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

    /** The place of the newest message; 0 where there is none. */
    @Query(
            value = "select coalesce(max(seq), 0) from opora.ticket_message where ticket_id = :ticketId",
            nativeQuery = true)
    long lastMessage(long ticketId);

    /** The newest message of this author after that place. */
    @Query(value = """
                    select * from opora.ticket_message
                    where ticket_id = :ticketId and seq > :place and author_id = :authorId
                    order by seq desc limit 1
                    """, nativeQuery = true)
    Optional<Message> lastMessageSince(long ticketId, long place, String authorId);
}
