package io.opora.sla;

import io.opora.transaction.LockedTickets;
import io.opora.transaction.PerTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The clocks whose tickets this transaction has locked. Until its end nobody else changes them or adds one, so they are asked
 * of the database once, and a new clock is found here before it has a row.
 */
@Component
class ClocksAtHand {

    private static final Comparator<ClockRecord> OLDEST_CYCLE_FIRST = Comparator.comparingInt(ClockRecord::cycle)
            .thenComparing(clock -> clock.kind().name())
            .thenComparing(ClockRecord::number);

    private final ClockRecords records;
    private final LockedTickets tickets;
    private final PerTransaction<Map<Long, List<ClockRecord>>> locked = new PerTransaction<>(HashMap::new);

    ClocksAtHand(ClockRecords records, LockedTickets tickets) {
        this.records = records;
        this.tickets = tickets;
    }

    /** Locks a ticket's clocks. @throws IllegalStateException when the ticket itself is not locked before */
    List<ClockRecord> lock(long ticketId) {
        return List.copyOf(lockOnce(ticketId));
    }

    /** The number of the next clock of a kind in a cycle: one may have ended there, or been cancelled. */
    int nextNumber(long ticketId, ClockKind kind, int cycle) {
        return (int) lockOnce(ticketId).stream()
                .filter(clock -> clock.kind() == kind && clock.cycle() == cycle)
                .count();
    }

    /** A clock begins; {@link #save} gives it its row. */
    void add(ClockRecord clock) {
        lockOnce(clock.ticketId()).add(clock);
    }

    /** Writes new clocks as they are by then: what happens to a saved one takes another statement. */
    void save(List<ClockRecord> clocks) {
        records.saveAll(clocks);
    }

    /** All clocks of a ticket, oldest cycle first. */
    List<ClockRecord> ofTicket(long ticketId) {
        List<ClockRecord> known = locked.get().get(ticketId);
        return known == null
                ? records.findAllOf(ticketId)
                : known.stream().sorted(OLDEST_CYCLE_FIRST).toList();
    }

    Optional<ClockRecord> find(UUID clockId) {
        return locked.get().values().stream()
                .flatMap(List::stream)
                .filter(clock -> clock.getId().equals(clockId))
                .findFirst()
                .or(() -> records.findById(clockId));
    }

    private List<ClockRecord> lockOnce(long ticketId) {
        tickets.require(ticketId);
        return locked.get().computeIfAbsent(ticketId, id -> new ArrayList<>(records.lockAllOf(id)));
    }
}
