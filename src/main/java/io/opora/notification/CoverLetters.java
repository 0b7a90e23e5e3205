package io.opora.notification;

import io.opora.ticket.CoverVerdict;
import io.opora.ticket.PaidWorkDecision;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the customer is told about the terms its request is worked on under, in the transaction that settled them. */
@Component
class CoverLetters {

    private final TicketCards tickets;
    private final Quotes quotes;
    private final Readers readers;
    private final Outbox outbox;
    private final OutboxWriter writer;

    CoverLetters(TicketCards tickets, Quotes quotes, Readers readers, Outbox outbox, OutboxWriter writer) {
        this.tickets = tickets;
        this.quotes = quotes;
        this.readers = readers;
        this.outbox = outbox;
        this.writer = writer;
    }

    /** Not covered: the receipt is confirmed at once, the terms follow. */
    @EventListener
    void on(TicketEvent.CoverMissing event) {
        TicketCard ticket = tickets.card(event.number());
        if (!outbox.wasTold(ticket, Template.UNDER_REVIEW)) {
            tell(
                    ticket,
                    CustomerLetter.about(Template.UNDER_REVIEW, ticket)
                            .withFact("reason", CustomerLetter.coverReason(ticket))
                            .withFact("registered-at", ticket.registeredAt()));
        }
    }

    /** The work has begun already: the customer should not wonder why it stands still. */
    @EventListener
    void on(TicketEvent.OutsideScopeFound event) {
        TicketCard ticket = tickets.card(event.number());
        tell(
                ticket,
                CustomerLetter.about(Template.OUTSIDE_SCOPE, ticket)
                        .withFact("reason", CustomerLetter.coverReason(ticket)));
    }

    @EventListener
    void on(TicketEvent.CoverDecided event) {
        TicketCard ticket = tickets.card(event.number());
        if (event.verdict() == CoverVerdict.ACCEPT_COVERED) {
            tellCovered(ticket, event.promised());
        } else {
            tell(ticket, quotes.lastReason(CustomerLetter.about(letterOn(event.verdict()), ticket)));
        }
    }

    /** Deadlines that begin only now are told once they are known, unless a letter has said that there are none. */
    private void tellCovered(TicketCard ticket, boolean promised) {
        if (promised) {
            tell(ticket, CustomerLetter.about(Template.STILL_COVERED, ticket));
        } else if (outbox.wasTold(ticket, Template.REOPENED)) {
            tell(ticket, CustomerLetter.about(Template.NOW_COVERED, ticket));
        }
    }

    private static Template letterOn(CoverVerdict verdict) {
        return switch (verdict) {
            case REFUSE -> Template.REFUSED;
            case GOODWILL -> Template.GOODWILL;
            case PAID_WORK -> Template.PAID_WORK;
            case ACCEPT_COVERED -> Template.STILL_COVERED;
        };
    }

    @EventListener
    void on(TicketEvent.PaidWorkDecided event) {
        TicketCard ticket = tickets.card(event.number());
        Template template =
                event.decision() == PaidWorkDecision.AGREED ? Template.PAID_WORK_AGREED : Template.PAID_WORK_DECLINED;
        tell(ticket, quotes.lastReason(CustomerLetter.about(template, ticket)));
    }

    private void tell(TicketCard ticket, Letter letter) {
        writer.write(letter, readers.customer(ticket));
    }
}
