package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reclassifications that would lengthen a promise: for people who may see the ticket, and for the application. */
@Service
@Transactional(readOnly = true)
public class ReclassificationViews {

    private final Desk desk;
    private final ReclassificationRows rows;

    ReclassificationViews(Desk desk, ReclassificationRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * Newest last.
     *
     * @throws TicketNotFound when there is no such ticket, or it is another customer's
     */
    public List<ReclassificationView> ofTicket(String number, Actor reader) {
        return rows.ofTicket(desk.look(number, reader).id()).stream()
                .map(Reclassification::view)
                .map(view -> reader.isContact() ? view.forCustomer() : view)
                .toList();
    }

    /** The newest; empty when there never was any. */
    public Optional<ReclassificationView> last(String number) {
        return rows.lastOf(desk.look(number, Actor.SYSTEM).id()).map(Reclassification::view);
    }
}
