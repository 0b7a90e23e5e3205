package io.opora.ticket;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each priority that a ticket has had: what led to it, who changed it and why (R9). */
@Service
public class PriorityHistory {

    private final PriorityChangeRows rows;
    private final Desk desk;

    PriorityHistory(PriorityChangeRows rows, Desk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    /**
     * What the ticket's priority was, oldest first.
     *
     * @throws TicketNotFound when there is no such ticket, or it is another customer's
     */
    @Transactional(readOnly = true)
    public List<PriorityChange> of(String number, Actor reader) {
        return rows.ofTicket(desk.look(number, reader).id()).stream()
                .map(PriorityChangeRow::view)
                .toList();
    }

    /** The priority that the ticket's cycle begins with. */
    void begin(Ticket ticket) {
        rows.save(new PriorityChangeRow(ticket, PriorityChangeKind.REGISTRATION, null, null, Actor.SYSTEM, desk.now()));
    }

    /**
     * @param ticket with its new priority, answers and rule
     * @param kind   any but the beginning
     * @param from   the priority before
     */
    void record(Ticket ticket, PriorityChangeKind kind, int from, String reason, Actor by) {
        rows.save(new PriorityChangeRow(ticket, kind, from, reason, by, desk.now()));
    }
}
