package io.opora.ticket;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tickets for the application itself: nobody's access is checked here. */
@Service
@Transactional(readOnly = true)
public class TicketCards {

    private final Tickets tickets;
    private final CustomerWaits waits;

    TicketCards(Tickets tickets, CustomerWaits waits) {
        this.tickets = tickets;
        this.waits = waits;
    }

    /** @throws TicketNotFound when the number is nobody's */
    public TicketCard card(String number) {
        return find(number).orElseThrow(() -> new TicketNotFound(number));
    }

    public Optional<TicketCard> find(String number) {
        return TicketNumber.parse(number).flatMap(tickets::findById).map(TicketCard::of);
    }

    /** @throws TicketNotFound when there is no such ticket */
    public TicketCard card(long ticketId) {
        return tickets.findById(ticketId)
                .map(TicketCard::of)
                .orElseThrow(() -> new TicketNotFound(TicketNumber.of(ticketId)));
    }

    public boolean hasOpenQuestion(String number) {
        return waits.isOpen(card(number).id(), CustomerTurn.Kind.QUESTION);
    }

    /** A solution that the customer reviews. */
    public boolean hasOpenSolution(String number) {
        return waits.isOpen(card(number).id(), CustomerTurn.Kind.SOLUTION);
    }

    /** Locks the ticket's row until the end of the transaction: before its clocks, never after. */
    @Transactional
    public void lock(long ticketId) {
        tickets.lock(ticketId).orElseThrow(() -> new TicketNotFound(TicketNumber.of(ticketId)));
    }
}
