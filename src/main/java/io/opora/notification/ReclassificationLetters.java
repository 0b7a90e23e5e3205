package io.opora.notification;

import io.opora.staff.StaffGroups;
import io.opora.ticket.ReclassificationEvent;
import io.opora.ticket.ReclassificationSteps;
import io.opora.ticket.ReclassificationView;
import io.opora.ticket.ReclassificationViews;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What both sides are told while a reclassification waits for its decision (R9), in the transaction that made it happen. */
@Component
class ReclassificationLetters {

    private final TicketCards tickets;
    private final ReclassificationViews reclassifications;
    private final ReclassificationSteps steps;
    private final Quotes quotes;
    private final Readers readers;
    private final OutboxWriter writer;

    ReclassificationLetters(
            TicketCards tickets,
            ReclassificationViews reclassifications,
            ReclassificationSteps steps,
            Quotes quotes,
            Readers readers,
            OutboxWriter writer) {
        this.tickets = tickets;
        this.reclassifications = reclassifications;
        this.steps = steps;
        this.quotes = quotes;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(ReclassificationEvent.Proposed event) {
        TicketCard ticket = tickets.card(event.number());
        Letter asked = withPriorities(CustomerLetter.about(Template.VIEW_ASKED, ticket))
                .withFact("view-until", steps.viewUntil(event.number()).orElse(null));
        writer.write(quotes.message(asked, event.messageId()), readers.customer(ticket));
    }

    @EventListener
    void on(ReclassificationEvent.ViewGiven event) {
        askLeads(event.number(), event.agrees() ? "view.agrees" : "view.disagrees", event.messageId());
    }

    @EventListener
    void on(ReclassificationEvent.ViewMissed event) {
        askLeads(event.number(), "view.missing", null);
    }

    private void askLeads(String number, String view, @Nullable UUID message) {
        TicketCard ticket = tickets.card(number);
        Letter review = withPriorities(StaffLetter.about(Template.RECLASSIFICATION_REVIEW, ticket))
                .withFact("customer-view", new Letter.Phrase(view));
        writer.write(
                message == null ? review : quotes.message(review, message),
                readers.group(StaffGroups.TEAM_LEADS, ticket));
    }

    /** One that comes into force is told with the deadlines that follow. */
    @EventListener
    void on(ReclassificationEvent.Decided event) {
        if (!event.accepted()) {
            TicketCard ticket = tickets.card(event.number());
            Letter kept = CustomerLetter.about(Template.RECLASSIFICATION_REJECTED, ticket);
            writer.write(quotes.message(kept, event.messageId()), readers.customer(ticket));
            Letter toStaff = withPriorities(StaffLetter.about(Template.PRIORITY_STAYS, ticket));
            writer.write(
                    quotes.message(toStaff, event.messageId()),
                    Readers.without(event.by().id(), readers.responsible(ticket)));
        }
    }

    /** What the staff wrote about it is for the staff. */
    @EventListener
    void on(ReclassificationEvent.Withdrawn event) {
        TicketCard ticket = tickets.card(event.number());
        writer.write(CustomerLetter.about(Template.RECLASSIFICATION_WITHDRAWN, ticket), readers.customer(ticket));
    }

    private Letter withPriorities(Letter letter) {
        ReclassificationView one = reclassifications.last(letter.number()).orElseThrow();
        return PriorityLetters.withPriorities(letter, one.fromPriority(), one.toPriority());
    }
}
