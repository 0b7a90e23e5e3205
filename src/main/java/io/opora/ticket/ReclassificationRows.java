package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReclassificationRows extends JpaRepository<Reclassification, UUID> {

    @Query("select one from Reclassification one where one.ticketId = :ticketId"
            + " and one.state = io.opora.ticket.ReclassificationState.OPEN")
    Optional<Reclassification> openOf(long ticketId);

    /** The one that a lead accepted and that has not changed priority and clocks yet. */
    @Query("select one from Reclassification one where one.ticketId = :ticketId"
            + " and one.state = io.opora.ticket.ReclassificationState.ACCEPTED and one.appliedAt is null")
    Optional<Reclassification> acceptedOf(long ticketId);

    /** Oldest first. */
    @Query(value = "select * from opora.reclassification where ticket_id = :ticketId order by seq", nativeQuery = true)
    List<Reclassification> ofTicket(long ticketId);

    @Query(
            value = "select * from opora.reclassification where ticket_id = :ticketId order by seq desc limit 1",
            nativeQuery = true)
    Optional<Reclassification> lastOf(long ticketId);
}
