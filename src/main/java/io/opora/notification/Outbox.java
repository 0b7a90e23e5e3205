package io.opora.notification;

import io.opora.ticket.TicketCard;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The letters, those that wait and those that left. */
interface Outbox extends Repository<Notification, UUID> {

    Notification save(Notification notification);

    Optional<Notification> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Notification n where n.id = :id")
    Optional<Notification> lock(UUID id);

    /** Without loading the letter, so that what another transaction then makes of it is seen. */
    @Query("select n.ticketNumber from Notification n where n.id = :id")
    Optional<String> ticketNumber(UUID id);

    /** For whom, besides these, the oldest letter waits that is held back. */
    @Query(
            value = "select lower(recipient_address) from {h-schema}notification where state = 'HELD'"
                    + " and lower(recipient_address) not in (:besides) order by position limit 1",
            nativeQuery = true)
    Optional<String> nextHeldMailbox(Collection<String> besides);

    /** What is held back for a mailbox, the oldest first. */
    @Query(
            value = "select * from {h-schema}notification where state = 'HELD' and lower(recipient_address) = :mailbox"
                    + " order by position for update",
            nativeQuery = true)
    List<Notification> lockHeld(String mailbox);

    /** Whether this transaction, until its end, is the only one that writes digests. */
    @Query(value = "select pg_try_advisory_xact_lock(hashtext('opora digests'))", nativeQuery = true)
    boolean lockDigests();

    /** The oldest letter due that no other node is sending, locked for this transaction. */
    @Query(value = """
                    select * from {h-schema}notification
                    where state = 'PENDING' and channel = :channel and id not in (:setAside)
                      and (next_attempt_at is null or next_attempt_at <= :now)
                    order by position limit 1 for update skip locked
                    """, nativeQuery = true)
    Optional<Notification> takeNext(String channel, Collection<UUID> setAside, Instant now);

    @Query("select count(n) > 0 from Notification n"
            + " where n.ticketNumber = :ticketNumber and n.template = :template and n.createdAt >= :since")
    boolean isWritten(String ticketNumber, String template, Instant since);

    /** Whether such a letter about the ticket was written since it was opened, or opened again. */
    default boolean wasTold(TicketCard ticket, Template template) {
        Instant since = ticket.reopenedAt() == null ? Instant.EPOCH : ticket.reopenedAt();
        return isWritten(ticket.number(), template.key(), since);
    }
}
