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

/** How a ticket's promise has changed, and what was proposed about it. */
@Component
class PromiseAnswers {

    private final TicketViews tickets;
    private final PriorityHistory priorities;
    private final DowngradeViews downgrades;
    private final DeadlineViews deadlines;
    private final ReclassificationViews reclassifications;

    PromiseAnswers(
            TicketViews tickets,
            PriorityHistory priorities,
            DowngradeViews downgrades,
            DeadlineViews deadlines,
            ReclassificationViews reclassifications) {
        this.tickets = tickets;
        this.priorities = priorities;
        this.downgrades = downgrades;
        this.deadlines = deadlines;
        this.reclassifications = reclassifications;
    }

    PromiseAnswer of(TicketView ticket, Actor reader) {
        PromiseTalks had = tickets.talksAbout(ticket.id());
        return new PromiseAnswer(
                priorities(ticket.number(), reader),
                had.getDowngrade() ? downgrades(ticket.number(), reader) : List.of(),
                had.getDeadline() ? deadlines(ticket.id()) : List.of(),
                had.getReclassification() ? reclassifications(ticket.number(), reader) : List.of());
    }

    private List<PriorityChangeAnswer> priorities(String number, Actor reader) {
        return priorities.of(number, reader).stream()
                .map(PriorityChangeAnswer::of)
                .toList();
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
