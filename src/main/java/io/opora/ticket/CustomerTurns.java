package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CustomerTurns extends JpaRepository<CustomerTurn, UUID> {

    @Query("select turn from CustomerTurn turn where turn.ticketId = :ticketId"
            + " and turn.state = io.opora.ticket.CustomerTurn.State.OPEN order by turn.openedAt, turn.id")
    List<CustomerTurn> openOf(long ticketId);

    List<CustomerTurn> findAllByTicketId(long ticketId);

    Optional<CustomerTurn> findFirstByTicketIdAndKindOrderByOpenedAtDesc(long ticketId, CustomerTurn.Kind kind);

    /** Whoever must decide on a proposal is asked once. */
    Optional<CustomerTurn> findFirstBySubjectId(UUID subjectId);
}
