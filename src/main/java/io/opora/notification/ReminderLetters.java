package io.opora.notification;

import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.WaitsFor;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds the customer's people of what they have not answered, with what was asked and when the waiting ends. */
@Component
class ReminderLetters {

    private final TicketCards tickets;
    private final Quotes quotes;
    private final Readers readers;
    private final OutboxWriter writer;

    ReminderLetters(TicketCards tickets, Quotes quotes, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.quotes = quotes;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(TicketEvent.Reminded event) {
        TicketCard ticket = tickets.card(event.number());
        if (event.waitsFor() == WaitsFor.CONFIRMATION) {
            Letter letter =
                    letter(Template.CONFIRMATION_REMINDER, event, ticket).withFact("contact", ticket.contactName());
            writer.write(quotes.request(letter), responsible(ticket));
        } else {
            Letter letter = letter(reminderOf(event.waitsFor()), event, ticket);
            writer.write(
                    event.messageId() == null ? letter : quotes.message(letter, event.messageId()),
                    readers.customer(ticket));
        }
    }

    private static Template reminderOf(WaitsFor waitsFor) {
        return switch (waitsFor) {
            case SOLUTION -> Template.SOLUTION_REMINDER;
            case DOWNGRADE -> Template.DOWNGRADE_REMINDER;
            default -> Template.QUESTION_REMINDER;
        };
    }

    private static Letter letter(Template template, TicketEvent.Reminded event, TicketCard ticket) {
        return CustomerLetter.about(template, ticket).withFact("closes-at", event.closesAt());
    }

    private List<Recipient> responsible(TicketCard ticket) {
        return Readers.without(ticket.contactId().toString(), readers.responsibleContacts(ticket));
    }
}
