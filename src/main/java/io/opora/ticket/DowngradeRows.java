package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DowngradeRows extends JpaRepository<Downgrade, UUID> {

    /** The one that the customer, or after its dispute a lead, has to decide about. */
    @Query("select downgrade from Downgrade downgrade where downgrade.ticketId = :ticketId and downgrade.state in"
            + " (io.opora.ticket.DowngradeState.OPEN, io.opora.ticket.DowngradeState.DISPUTED)")
    Optional<Downgrade> openOf(long ticketId);

    /** The one that was accepted and has not changed priority and clocks yet. */
    @Query("select downgrade from Downgrade downgrade where downgrade.ticketId = :ticketId"
            + " and downgrade.state = io.opora.ticket.DowngradeState.ACCEPTED and downgrade.inForceAt is null")
    Optional<Downgrade> acceptedOf(long ticketId);

    Optional<Downgrade> findFirstByTicketIdOrderByProposedAtDescIdDesc(long ticketId);

    List<Downgrade> findByTicketIdOrderByProposedAtAscIdAsc(long ticketId);
}
