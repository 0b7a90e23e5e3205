package io.opora.ticket;

import io.opora.sla.SlaClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The request is not needed any more: clocks end without an outcome, breaches that happened stay. */
@UseCase
public class Cancellation {

    private final Desk desk;
    private final Conversation conversation;
    private final CustomerWaits waits;
    private final SlaClocks clocks;
    private final ApplicationEventPublisher events;

    Cancellation(
            Desk desk,
            Conversation conversation,
            CustomerWaits waits,
            SlaClocks clocks,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.waits = waits;
        this.clocks = clocks;
        this.events = events;
    }

    public void cancel(String number, @Nullable String reason, Actor by) {
        Ticket ticket = desk.lockOpen(number, by);
        String why = Text.reason(reason);
        conversation.explain(ticket, Visibility.PUBLIC, why, by);
        clocks.cancel(ticket.id(), why, desk.now(), by.id());
        waits.closeAll(ticket, CustomerTurn.State.CANCELLED, by);
        events.publishEvent(new TicketEvent.Cancelled(number, by));
    }
}
