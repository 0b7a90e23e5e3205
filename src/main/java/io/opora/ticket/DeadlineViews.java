package io.opora.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads offered and agreed deadlines for the application itself: nobody's access is checked here. */
@Service
@Transactional(readOnly = true)
public class DeadlineViews {

    private final DeadlineAgreements agreements;
    private final TicketCards tickets;

    DeadlineViews(DeadlineAgreements agreements, TicketCards tickets) {
        this.agreements = agreements;
        this.tickets = tickets;
    }

    /** Oldest first. */
    public List<DeadlineView> ofTicket(long ticketId) {
        return agreements.ofTicket(ticketId).stream()
                .map(DeadlineAgreement::view)
                .toList();
    }

    /** @throws TicketNotFound when the number is nobody's */
    public Optional<DeadlineView> newest(String number) {
        return agreements.newest(tickets.card(number).id()).map(DeadlineAgreement::view);
    }

    public DeadlineView find(UUID agreementId) {
        return agreements.findById(agreementId).orElseThrow().view();
    }
}
