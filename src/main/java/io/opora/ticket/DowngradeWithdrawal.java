package io.opora.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a proposed downgrade ends without a decision about it. */
@Component
class DowngradeWithdrawal implements Withdrawable, EndsWithTicket {

    private final Desk desk;
    private final DowngradeRows rows;
    private final Conversation conversation;
    private final CustomerWaits waits;
    private final ApplicationEventPublisher events;

    DowngradeWithdrawal(
            Desk desk,
            DowngradeRows rows,
            Conversation conversation,
            CustomerWaits waits,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.conversation = conversation;
        this.waits = waits;
        this.events = events;
    }

    @Override
    public Proposal proposal() {
        return Proposal.DOWNGRADE;
    }

    @Override
    public boolean isOpen(Ticket ticket, Actor by) {
        return by.isStaff() && rows.openOf(ticket.id()).isPresent();
    }

    /** Also one that the customer disputes: the engineer gives in. */
    @Override
    public boolean withdraw(Ticket ticket, @Nullable String reason, Actor by) {
        Optional<Downgrade> open = by.isStaff() ? rows.openOf(ticket.id()) : Optional.empty();
        open.ifPresent(downgrade -> {
            String why = Text.reason(reason);
            conversation.explain(ticket, Visibility.INTERNAL, why, by);
            waits.closeAbout(ticket, downgrade.getId(), CustomerTurn.State.WITHDRAWN, by);
            downgrade.settle(DowngradeState.WITHDRAWN, why, by, desk.now());
            events.publishEvent(new DowngradeEvent.Withdrawn(ticket.number(), by));
        });
        return open.isPresent();
    }

    /** Nothing is left of the proposal but its time of review, left out. */
    @Override
    public void end(Ticket ticket, Actor by) {
        rows.openOf(ticket.id()).ifPresent(downgrade -> {
            waits.closeAbout(ticket, downgrade.getId(), CustomerTurn.State.CANCELLED, by);
            downgrade.settle(DowngradeState.CANCELLED, null, by, desk.now());
            events.publishEvent(new DowngradeEvent.Cancelled(ticket.number()));
        });
    }

    /** The ticket's priority changed otherwise. */
    @EventListener
    void on(TicketEvent.PriorityChanged event) {
        if (event.kind() != PriorityChangeKind.DOWNGRADE) {
            end(desk.lock(event.number(), Actor.SYSTEM), event.by());
        }
    }
}
