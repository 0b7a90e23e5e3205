package io.opora.notification;

import io.opora.sla.ClockKind;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.ticket.Cover;
import io.opora.ticket.Ending;
import io.opora.ticket.Reopening;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.TicketStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the customer's contact is told, in the transaction that made it happen. */
@Component
class CustomerLetters {

    private final TicketCards tickets;
    private final ClockViews clocks;
    private final Reopening reopening;
    private final Quotes quotes;
    private final Readers readers;
    private final Outbox outbox;
    private final OutboxWriter writer;

    CustomerLetters(
            TicketCards tickets,
            ClockViews clocks,
            Reopening reopening,
            Quotes quotes,
            Readers readers,
            Outbox outbox,
            OutboxWriter writer) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.reopening = reopening;
        this.quotes = quotes;
        this.readers = readers;
        this.outbox = outbox;
        this.writer = writer;
    }

    /**
     * Only now are the deadlines known. Later passages in the same cycle are no news; what is worked on without promised
     * times has been told with the decision.
     */
    @EventListener
    void on(TicketEvent.Accepted event) {
        TicketCard ticket = tickets.card(event.number());
        Template template = opening(ticket);
        if ((ticket.cover() == Cover.COVERED || template == Template.REOPENED) && !outbox.wasTold(ticket, template)) {
            List<ClockView> running = clocks.ofTicket(ticket.id());
            tell(
                    ticket,
                    CustomerLetter.about(template, ticket)
                            .withFact("priority", priority(ticket))
                            .withFact("registered-at", ticket.registeredAt())
                            .withFact("confirmed-at", ticket.confirmedAt())
                            .withFact("reopened-at", ticket.reopenedAt())
                            .withFact("reaction-due", due(ClockKind.REACTION, running))
                            .withFact("resolution-due", due(ClockKind.RESOLUTION, running)));
        }
    }

    private static Template opening(TicketCard ticket) {
        if (ticket.reopenedAt() != null) {
            return Template.REOPENED;
        }
        return ticket.confirmedAt() == null ? Template.REGISTERED : Template.CONFIRMED;
    }

    @EventListener
    void on(TicketEvent.Answered event) {
        tellWithQuote(Template.ANSWERED, event.number(), event.messageId());
    }

    @EventListener
    void on(TicketEvent.QuestionAsked event) {
        tellWithQuote(Template.QUESTION, event.number(), event.messageId());
    }

    @EventListener
    void on(TicketEvent.SolutionProposed event) {
        tellWithQuote(Template.SOLVED, event.number(), event.messageId());
    }

    /** The receipt of an end is for the file, also of whoever brought it about. What was refused or declined has been told. */
    @EventListener
    void on(TicketEvent.Ended event) {
        TicketCard ticket = tickets.card(event.number());
        if (ticket.cover() == Cover.REFUSED || ticket.cover() == Cover.DECLINED) {
            return;
        }
        if (event.status() == TicketStatus.CANCELLED) {
            tell(ticket, quotes.lastReason(CustomerLetter.about(Template.CANCELLED, ticket)));
        } else {
            tell(
                    ticket,
                    CustomerLetter.about(closing(ticket.ending()), ticket)
                            .withFact(
                                    "reopen-until",
                                    reopening.possibleUntil(event.number()).orElse(null)));
        }
    }

    private static Template closing(@Nullable Ending ending) {
        if (ending == null) {
            return Template.CLOSED;
        }
        return switch (ending) {
            case ACCEPTED_SILENTLY -> Template.CLOSED_SILENTLY;
            case UNANSWERED -> Template.CLOSED_UNANSWERED;
            case UNCONFIRMED -> Template.LAPSED;
        };
    }

    /** What the engineer wrote about it is for the staff. */
    @EventListener
    void on(TicketEvent.SolutionWithdrawn event) {
        TicketCard ticket = tickets.card(event.number());
        tell(ticket, CustomerLetter.about(Template.SOLUTION_WITHDRAWN, ticket));
    }

    private void tellWithQuote(Template template, String number, UUID messageId) {
        TicketCard ticket = tickets.card(number);
        tell(ticket, quotes.message(CustomerLetter.about(template, ticket), messageId));
    }

    private void tell(TicketCard ticket, Letter letter) {
        writer.write(letter, readers.customer(ticket));
    }

    private static Letter.Phrase priority(TicketCard ticket) {
        return new Letter.Phrase("priority." + ticket.priority());
    }

    private static Object due(ClockKind kind, List<ClockView> clocks) {
        return clocks.stream()
                .filter(clock -> clock.kind() == kind)
                .<Object>mapMulti((clock, due) -> {
                    if (clock.dueAt() != null) {
                        due.accept(clock.dueAt());
                    }
                })
                .reduce((earlier, latest) -> latest)
                .orElse(new Letter.Phrase("no-promise"));
    }
}
