package io.opora.notification;

import io.opora.sla.ClockKind;
import io.opora.sla.ClockState;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.ticket.PriorityChangeKind;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What both sides are told of a priority that was raised or corrected (R9), in the transaction that made it happen. */
@Component
class PriorityLetters {

    private final TicketCards tickets;
    private final ClockViews clocks;
    private final Quotes quotes;
    private final Readers readers;
    private final OutboxWriter writer;

    PriorityLetters(TicketCards tickets, ClockViews clocks, Quotes quotes, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.quotes = quotes;
        this.readers = readers;
        this.writer = writer;
    }

    /** The reason is the newest one: it was given with the change. A downgrade has letters of its own. */
    @EventListener
    void on(TicketEvent.PriorityChanged event) {
        @Nullable Template toCustomer = toCustomer(event.kind());
        if (toCustomer == null) {
            return;
        }
        TicketCard ticket = tickets.card(event.number());
        Letter told = withPriorities(CustomerLetter.about(toCustomer, ticket), event.from(), event.to())
                .withFact("reaction-due", due(ticket, ClockKind.REACTION))
                .withFact("resolution-due", due(ticket, ClockKind.RESOLUTION));
        writer.write(quotes.lastReason(told), readers.customer(ticket));
        Letter toStaff = withPriorities(StaffLetter.about(Template.PRIORITY_CHANGED, ticket), event.from(), event.to());
        writer.write(quotes.lastReason(toStaff), Readers.without(event.by().id(), readers.responsible(ticket)));
    }

    private static @Nullable Template toCustomer(PriorityChangeKind kind) {
        return switch (kind) {
            case UPGRADE -> Template.PRIORITY_RAISED;
            case RECLASSIFICATION -> Template.PRIORITY_CORRECTED;
            case REGISTRATION, DOWNGRADE -> null;
        };
    }

    static Letter withPriorities(Letter letter, int from, int to) {
        return letter.withFact("old-priority", new Letter.Phrase("priority." + from))
                .withFact("new-priority", new Letter.Phrase("priority." + to));
    }

    /** Of the clock that is open now; null where there is none. */
    private @Nullable Object due(TicketCard ticket, ClockKind kind) {
        return clocks.ofTicket(ticket.id()).stream()
                .filter(clock -> clock.kind() == kind)
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED)
                .map(PriorityLetters::due)
                .reduce((earlier, latest) -> latest)
                .orElse(null);
    }

    private static Object due(ClockView clock) {
        return clock.dueAt() == null ? new Letter.Phrase("on-hold") : clock.dueAt();
    }
}
