package io.opora.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a reclassification ends without a lead's decision. */
@Component
class ReclassificationWithdrawal implements Withdrawable, EndsWithTicket {

    private final Desk desk;
    private final ReclassificationRows rows;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    ReclassificationWithdrawal(
            Desk desk, ReclassificationRows rows, Conversation conversation, ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.conversation = conversation;
        this.events = events;
    }

    @Override
    public Proposal proposal() {
        return Proposal.RECLASSIFICATION;
    }

    @Override
    public boolean isOpen(Ticket ticket, Actor by) {
        return by.isStaff() && rows.openOf(ticket.id()).isPresent();
    }

    @Override
    public boolean withdraw(Ticket ticket, @Nullable String reason, Actor by) {
        Optional<Reclassification> open = by.isStaff() ? rows.openOf(ticket.id()) : Optional.empty();
        open.ifPresent(one -> {
            String why = Text.reason(reason);
            conversation.explain(ticket, Visibility.INTERNAL, why, by);
            one.close(ReclassificationState.WITHDRAWN, why, by, desk.now());
            events.publishEvent(new ReclassificationEvent.Withdrawn(ticket.number(), by));
        });
        return open.isPresent();
    }

    @Override
    public void end(Ticket ticket, Actor by) {
        rows.openOf(ticket.id()).ifPresent(one -> cancel(one, ticket, by));
    }

    /** It was about the priority of before: an upgrade or an accepted downgrade leaves nothing to decide. */
    @EventListener
    void on(TicketEvent.PriorityChanged event) {
        Ticket ticket = desk.lock(event.number(), Actor.SYSTEM);
        rows.openOf(ticket.id()).ifPresent(one -> cancel(one, ticket, event.by()));
    }

    private void cancel(Reclassification one, Ticket ticket, Actor by) {
        one.close(ReclassificationState.CANCELLED, null, by, desk.now());
        events.publishEvent(new ReclassificationEvent.Cancelled(ticket.number()));
    }
}
