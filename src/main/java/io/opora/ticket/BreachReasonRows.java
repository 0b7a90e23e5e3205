package io.opora.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BreachReasonRows extends Repository<BreachReason, UUID> {

    BreachReason save(BreachReason reason);

    Optional<BreachReason> findById(UUID id);

    /** The oldest first. */
    @Query("select r from BreachReason r where r.ticketId = :ticketId order by r.seq")
    List<BreachReason> ofTicket(long ticketId);

    /** Those that wait for their decision or count. */
    @Query("select r from BreachReason r where r.ticketId in :ticketIds and r.state in ('PROPOSED', 'APPROVED')")
    List<BreachReason> standing(Collection<Long> ticketIds);
}
