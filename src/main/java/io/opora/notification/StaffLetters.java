package io.opora.notification;

import io.opora.staff.StaffGroups;
import io.opora.ticket.BreachReasonView;
import io.opora.ticket.BreachReasons;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the provider's people are told, in the transaction that made it happen; nobody of what he did himself. */
@Component
class StaffLetters {

    private final TicketCards tickets;
    private final BreachReasons reasons;
    private final Quotes quotes;
    private final Readers readers;
    private final OutboxWriter writer;

    StaffLetters(TicketCards tickets, BreachReasons reasons, Quotes quotes, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.reasons = reasons;
        this.quotes = quotes;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(TicketEvent.CoverMissing event) {
        TicketCard ticket = tickets.card(event.number());
        writer.write(StaffLetter.about(Template.COVER_REVIEW, ticket), readers.group(StaffGroups.SUPPORT_LINE, ticket));
    }

    /** What the engineer found is quoted; unlike before the work began, the clocks run. */
    @EventListener
    void on(TicketEvent.OutsideScopeFound event) {
        TicketCard ticket = tickets.card(event.number());
        Letter letter = StaffLetter.about(Template.SCOPE_REVIEW, ticket);
        writer.write(
                quotes.message(letter, event.messageId()),
                Readers.without(event.by().id(), readers.group(StaffGroups.SUPPORT_LINE, ticket)));
    }

    /** A milestone that had already passed may have given the ticket to the lead, who is told of that. */
    @EventListener
    void on(TicketEvent.Accepted event) {
        TicketCard ticket = tickets.card(event.number());
        if (ticket.assignee() != null) {
            return;
        }
        Template template = ticket.specialist() == null ? Template.NEW_IN_QUEUE : Template.FOR_SPECIALIST;
        writer.write(StaffLetter.about(template, ticket), readers.specialist(ticket));
    }

    @EventListener
    void on(TicketEvent.HandedOver event) {
        TicketCard ticket = tickets.card(event.number());
        List<Recipient> line = readers.group(event.toQueue(), ticket);
        writer.write(
                StaffLetter.about(Template.NEW_IN_QUEUE, ticket),
                Readers.without(event.by().id(), line));
    }

    @EventListener
    void on(TicketEvent.Assigned event) {
        if (!Objects.equals(event.assignee(), event.by().id())) {
            TicketCard ticket = tickets.card(event.number());
            writer.write(StaffLetter.about(Template.ASSIGNED, ticket), readers.inPerson(event.assignee()));
        }
    }

    @EventListener
    void on(TicketEvent.CustomerReplied event) {
        TicketCard ticket = tickets.card(event.number());
        Letter letter = StaffLetter.about(Template.CUSTOMER_REPLIED, ticket);
        writer.write(quotes.message(letter, event.messageId()), readers.responsible(ticket));
    }

    @EventListener
    void on(TicketEvent.SolutionRejected event) {
        TicketCard ticket = tickets.card(event.number());
        Letter letter = StaffLetter.about(Template.SOLUTION_REJECTED, ticket);
        writer.write(quotes.message(letter, event.messageId()), readers.responsible(ticket));
    }

    /** Whoever worked on the ticket gets it back; where nobody did, its queue is told. */
    @EventListener
    void on(TicketEvent.Reopened event) {
        TicketCard ticket = tickets.card(event.number());
        Letter letter = StaffLetter.about(Template.REOPENED_FOR_YOU, ticket);
        writer.write(
                quotes.message(letter, event.messageId()),
                Readers.without(event.by().id(), readers.person(ticket.assignee())));
    }

    /** Later messages join the first one, which waits for a decision. */
    @EventListener
    void on(TicketEvent.RepliedLate event) {
        if (event.first()) {
            TicketCard ticket = tickets.card(event.number());
            Letter letter = StaffLetter.about(Template.LATE_REPLY, ticket);
            writer.write(quotes.message(letter, event.messageId()), readers.group(StaffGroups.SUPPORT_LINE, ticket));
        }
    }

    @EventListener
    void on(TicketEvent.HandOverReturned event) {
        TicketCard ticket = tickets.card(event.number());
        Letter letter = StaffLetter.about(Template.HAND_OVER_RETURNED, ticket);
        writer.write(
                event.messageId() == null ? letter : quotes.message(letter, event.messageId()),
                readers.group(StaffGroups.TEAM_LEADS, ticket));
    }

    /** Whoever told why the promise was broken is asked again. */
    @EventListener
    void on(TicketEvent.BreachReasonDecided event) {
        if (!event.approved()) {
            BreachReasonView told = reasons.find(event.reasonId());
            Letter letter = StaffLetter.about(Template.BREACH_REASON_RETURNED, tickets.card(event.number()))
                    .withFact("expired-at", told.breachedAt())
                    .withFact("comment", told.comment());
            writer.write(letter, Readers.without(event.by().id(), readers.inPerson(told.by())));
        }
    }

    @EventListener
    void on(TicketEvent.Cancelled event) {
        TicketCard ticket = tickets.card(event.number());
        writer.write(
                quotes.lastReason(StaffLetter.about(Template.WITHDRAWN, ticket)),
                Readers.without(event.by().id(), readers.responsible(ticket)));
    }
}
