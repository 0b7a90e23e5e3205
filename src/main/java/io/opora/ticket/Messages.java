package io.opora.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Messages extends JpaRepository<Message, UUID> {

    @Query(value = "select * from opora.ticket_message where ticket_id = :ticketId order by seq", nativeQuery = true)
    List<Message> conversationOf(long ticketId);
}
