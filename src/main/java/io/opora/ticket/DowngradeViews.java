package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads proposed downgrades: for people who may see the ticket, and for the application itself. */
@Service
@Transactional(readOnly = true)
public class DowngradeViews {

    private final Desk desk;
    private final DowngradeRows rows;

    DowngradeViews(Desk desk, DowngradeRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /**
     * Newest last.
     *
     * @throws TicketNotFound when there is no such ticket, or it is another customer's
     */
    public List<DowngradeView> ofTicket(String number, Actor reader) {
        return rows
                .findByTicketIdOrderByProposedAtAscIdAsc(
                        desk.look(number, reader).id())
                .stream()
                .map(Downgrade::view)
                .map(view -> reader.isContact() ? view.forCustomer() : view)
                .toList();
    }

    /** The newest; empty when nothing was ever proposed. */
    public Optional<DowngradeView> last(String number) {
        return rows.findFirstByTicketIdOrderByProposedAtDescIdDesc(
                        desk.look(number, Actor.SYSTEM).id())
                .map(Downgrade::view);
    }
}
