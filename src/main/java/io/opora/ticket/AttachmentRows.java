package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AttachmentRows extends JpaRepository<Attachment, UUID> {

    @Query(value = "select * from opora.ticket_attachment where ticket_id = :ticketId order by seq", nativeQuery = true)
    List<Attachment> ofTicket(long ticketId);

    Optional<Attachment> findByIdAndTicketId(UUID id, long ticketId);

    long countByTicketId(long ticketId);

    @Query("select coalesce(sum(file.size), 0) from Attachment file where file.ticketId = :ticketId")
    long bytesOf(long ticketId);

    @Query("select message from Message message where message.id = :id and message.ticketId = :ticketId")
    Optional<Message> message(UUID id, long ticketId);
}
