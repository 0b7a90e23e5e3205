package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DeadlineAgreements extends JpaRepository<DeadlineAgreement, UUID> {

    /** With their offers, oldest first. */
    @Query("select agreement from DeadlineAgreement agreement left join fetch agreement.offers"
            + " where agreement.ticketId = :ticketId order by agreement.seq")
    List<DeadlineAgreement> ofTicket(long ticketId);

    default Optional<DeadlineAgreement> newest(long ticketId) {
        return ofTicket(ticketId).stream().reduce((older, newer) -> newer);
    }

    default Optional<DeadlineAgreement> open(long ticketId) {
        return ofTicket(ticketId).stream().filter(DeadlineAgreement::isOpen).findFirst();
    }

    /** What was agreed on in this cycle and is in force. */
    default Optional<DeadlineAgreement> inForce(long ticketId, int cycle) {
        return ofTicket(ticketId).stream()
                .filter(agreement -> agreement.cycle() == cycle && agreement.state() == DeadlineState.ACCEPTED)
                .findFirst();
    }
}
