package io.opora.api;

import io.opora.ticket.Actor;
import io.opora.ticket.DeadlineViews;
import io.opora.ticket.DowngradeViews;
import io.opora.ticket.PriorityHistory;
import io.opora.ticket.PromiseTalks;
import io.opora.ticket.ReclassificationViews;
import io.opora.ticket.TicketView;
import io.opora.ticket.TicketViews;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a ticket's priority has been, and what was proposed about it and its promise. */
@Component
class PriorityAnswers {

    private final TicketViews tickets;
    private final PriorityHistory history;
    private final DowngradeViews downgrades;
    private final DeadlineViews deadlines;
    private final ReclassificationViews reclassifications;

    PriorityAnswers(
            TicketViews tickets,
            PriorityHistory history,
            DowngradeViews downgrades,
            DeadlineViews deadlines,
            ReclassificationViews reclassifications) {
        this.tickets = tickets;
        this.history = history;
        this.downgrades = downgrades;
        this.deadlines = deadlines;
        this.reclassifications = reclassifications;
    }

    List<PriorityChangeAnswer> history(String number, Actor reader) {
        return history.of(number, reader).stream().map(PriorityChangeAnswer::of).toList();
    }

    Talks talks(TicketView ticket, Actor reader) {
        PromiseTalks had = tickets.talksAbout(ticket.id());
        return new Talks(
                had.getDowngrade() ? downgrades(ticket.number(), reader) : List.of(),
                had.getDeadline() ? deadlines(ticket.id()) : List.of(),
                had.getReclassification() ? reclassifications(ticket.number(), reader) : List.of());
    }

    private List<DowngradeAnswer> downgrades(String number, Actor reader) {
        return downgrades.ofTicket(number, reader).stream()
                .map(DowngradeAnswer::of)
                .toList();
    }

    private List<DeadlineAnswer> deadlines(long ticketId) {
        return deadlines.ofTicket(ticketId).stream().map(DeadlineAnswer::of).toList();
    }

    private List<ReclassificationAnswer> reclassifications(String number, Actor reader) {
        return reclassifications.ofTicket(number, reader).stream()
                .map(ReclassificationAnswer::of)
                .toList();
    }
}
