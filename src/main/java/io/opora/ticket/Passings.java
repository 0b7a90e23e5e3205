package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Passings extends JpaRepository<Passing, UUID> {

    /** In the order in which tickets are locked. */
    @Query("select p from Passing p where p.absent = :absent and p.endedAt is null order by p.ticketId")
    List<Passing> findOpenOf(String absent);

    @Query("select p from Passing p where p.ticketId = :ticketId and p.absent = :absent and p.endedAt is null")
    Optional<Passing> findOpen(long ticketId, String absent);

    /** The oldest first. */
    @Query("select p from Passing p where p.ticketId = :ticketId and p.endedAt is null order by p.position")
    List<Passing> findOpenOn(long ticketId);
}
