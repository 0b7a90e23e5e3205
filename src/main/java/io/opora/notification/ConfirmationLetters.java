package io.opora.notification;

import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the customer's people are told about a colleague's request that must be confirmed, in the transaction that made it
 * happen. That it was confirmed is told with the deadlines, when they are known.
 */
@Component
class ConfirmationLetters {

    private final TicketCards tickets;
    private final Quotes quotes;
    private final Readers readers;
    private final OutboxWriter writer;

    ConfirmationLetters(TicketCards tickets, Quotes quotes, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.quotes = quotes;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(TicketEvent.ConfirmationAsked event) {
        TicketCard ticket = tickets.card(event.number());
        Letter asked = CustomerLetter.about(Template.CONFIRMATION_ASKED, ticket)
                .withFact("contact", ticket.contactName())
                .withFact("registered-at", ticket.registeredAt());
        List<Recipient> responsible =
                Readers.without(ticket.contactId().toString(), readers.responsibleContacts(ticket));
        writer.write(quotes.request(asked), responsible);
        writer.write(
                CustomerLetter.about(Template.AWAITS_CONFIRMATION, ticket)
                        .withFact("responsible", names(responsible))
                        .withFact("registered-at", ticket.registeredAt()),
                readers.customer(ticket));
    }

    @EventListener
    void on(TicketEvent.RequestDeclined event) {
        TicketCard ticket = tickets.card(event.number());
        Letter declined = CustomerLetter.about(Template.DECLINED, ticket);
        writer.write(quotes.message(declined, event.messageId()), readers.customer(ticket));
    }

    private static String names(List<Recipient> people) {
        return String.join(", ", people.stream().map(Recipient::name).toList());
    }
}
