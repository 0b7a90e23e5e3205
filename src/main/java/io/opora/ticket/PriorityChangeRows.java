package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PriorityChangeRows extends JpaRepository<PriorityChangeRow, UUID> {

    @Query(value = "select * from opora.priority_change where ticket_id = :ticketId order by seq", nativeQuery = true)
    List<PriorityChangeRow> ofTicket(long ticketId);

    /** The version of the table that gave the ticket its first priority. */
    @Query(
            value = "select table_version from opora.priority_change where ticket_id = :ticketId"
                    + " and table_version is not null order by seq limit 1",
            nativeQuery = true)
    Optional<Integer> firstTableVersion(long ticketId);
}
