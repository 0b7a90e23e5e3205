package io.opora.notification;

import io.opora.ticket.Actor;
import io.opora.ticket.DeadlineView;
import io.opora.ticket.DeadlineViews;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What each side is told about a deadline that was offered or agreed on, in the transaction that made it happen: the other
 * side of what one did, and both of what nobody did.
 */
@Component
class DeadlineLetters {

    private final TicketCards tickets;
    private final DeadlineViews deadlines;
    private final Quotes quotes;
    private final Readers readers;
    private final OutboxWriter writer;

    DeadlineLetters(TicketCards tickets, DeadlineViews deadlines, Quotes quotes, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.deadlines = deadlines;
        this.quotes = quotes;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(TicketEvent.DeadlineOffered event) {
        DeadlineView deadline = deadlines.find(event.agreementId());
        tellOtherSide(
                event.number(),
                event.by(),
                Template.DEADLINE_OFFERED,
                Template.DEADLINE_ASKED,
                deadline,
                deadline.lastOffer().messageId());
    }

    @EventListener
    void on(TicketEvent.DeadlineDeclined event) {
        tellOtherSide(
                event.number(),
                event.by(),
                Template.DEADLINE_DECLINED,
                Template.DEADLINE_REFUSED,
                deadlines.find(event.agreementId()),
                event.messageId());
    }

    @EventListener
    void on(TicketEvent.DeadlineWithdrawn event) {
        tellOtherSide(
                event.number(),
                event.by(),
                Template.DEADLINE_WITHDRAWN,
                Template.DEADLINE_TAKEN_BACK,
                deadlines.find(event.agreementId()),
                event.messageId());
    }

    private void tellOtherSide(
            String number, Actor by, Template toCustomer, Template toStaff, DeadlineView deadline, UUID messageId) {
        TicketCard ticket = tickets.card(number);
        if (by.isContact()) {
            Letter letter = offered(StaffLetter.about(toStaff, ticket), deadline);
            writer.write(quotes.message(letter, messageId), readers.responsible(ticket));
        } else {
            Letter letter = offered(CustomerLetter.about(toCustomer, ticket), deadline);
            writer.write(quotes.message(letter, messageId), readers.responsibleContacts(ticket));
        }
    }

    /** A new promise is for everybody to know but for whoever just accepted it. */
    @EventListener
    void on(TicketEvent.DeadlineAccepted event) {
        TicketCard ticket = tickets.card(event.number());
        DeadlineView deadline = deadlines.find(event.agreementId());
        Letter toCustomer = agreed(CustomerLetter.about(Template.DEADLINE_AGREED, ticket), deadline);
        Letter toStaff = agreed(StaffLetter.about(Template.DEADLINE_ACCEPTED, ticket), deadline);
        writer.write(quoted(toCustomer, event.messageId()), without(event.by(), customersPeople(ticket)));
        writer.write(quoted(toStaff, event.messageId()), without(event.by(), readers.responsible(ticket)));
    }

    @EventListener
    void on(TicketEvent.DeadlineReminded event) {
        TicketCard ticket = tickets.card(event.number());
        DeadlineView deadline = deadlines.find(event.agreementId());
        Letter letter = offered(CustomerLetter.about(Template.DEADLINE_REMINDER, ticket), deadline)
                .withFact("closes-at", event.lapsesAt());
        writer.write(quotes.message(letter, deadline.lastOffer().messageId()), readers.responsibleContacts(ticket));
    }

    @EventListener
    void on(TicketEvent.DeadlineLapsed event) {
        TicketCard ticket = tickets.card(event.number());
        DeadlineView deadline = deadlines.find(event.agreementId());
        writer.write(
                offered(CustomerLetter.about(Template.DEADLINE_LAPSED, ticket), deadline),
                readers.responsibleContacts(ticket));
        writer.write(
                offered(StaffLetter.about(Template.DEADLINE_UNANSWERED, ticket), deadline),
                readers.responsible(ticket));
    }

    @EventListener
    void on(TicketEvent.DeadlineVoided event) {
        TicketCard ticket = tickets.card(event.number());
        DeadlineView deadline = deadlines.find(event.agreementId());
        writer.write(
                offered(CustomerLetter.about(Template.DEADLINE_VOIDED, ticket), deadline), customersPeople(ticket));
        writer.write(
                offered(StaffLetter.about(Template.DEADLINE_OVERTAKEN, ticket), deadline), readers.responsible(ticket));
    }

    private static Letter offered(Letter letter, DeadlineView deadline) {
        return letter.withFact("offered-due", deadline.dueAt());
    }

    private static Letter agreed(Letter letter, DeadlineView deadline) {
        return letter.withFact("agreed-due", deadline.dueAt());
    }

    private Letter quoted(Letter letter, @Nullable UUID messageId) {
        return messageId == null ? letter : quotes.message(letter, messageId);
    }

    /** Whoever asked, and who speaks for the customer. */
    private List<Recipient> customersPeople(TicketCard ticket) {
        return Stream.concat(readers.customer(ticket).stream(), readers.responsibleContacts(ticket).stream())
                .distinct()
                .toList();
    }

    private static List<Recipient> without(Actor by, List<Recipient> found) {
        return Readers.without(by.id(), found);
    }
}
