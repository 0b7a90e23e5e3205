package io.opora.notification;

import jakarta.persistence.LockModeType;
import java.util.Collection;
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

    /** The oldest waiting letter that no other node is sending, locked for this transaction. */
    @Query(value = """
                    select * from {h-schema}notification
                    where state = 'PENDING' and id not in (:setAside)
                    order by position limit 1 for update skip locked
                    """, nativeQuery = true)
    Optional<Notification> takeNext(Collection<UUID> setAside);

    boolean existsByTicketNumberAndTemplateIn(String ticketNumber, Collection<String> templates);
}
