package io.opora.sla;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ClockRecords extends JpaRepository<ClockRecord, UUID> {

    /** Locks a ticket's clocks, always in the same order, so that two people never wait for each other in a ring. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select clock from ClockRecord clock where clock.ticketId = :ticketId order by clock.id")
    List<ClockRecord> lockAllOf(long ticketId);

    @Query("select clock from ClockRecord clock where clock.ticketId = :ticketId order by clock.cycle, clock.kind")
    List<ClockRecord> findAllOf(long ticketId);

    @Query("select new io.opora.sla.ClockKey(clock.id, clock.ticketId) from ClockRecord clock"
            + " where clock.processInstanceId = :processInstanceId")
    Optional<ClockKey> findKey(String processInstanceId);
}
