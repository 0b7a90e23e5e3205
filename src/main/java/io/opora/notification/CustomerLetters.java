package io.opora.notification;

import io.opora.sla.ClockKind;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.ticket.Cover;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.TicketStatus;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the customer's contact is told, in the transaction that made it happen. */
@Component
class CustomerLetters {

    private final TicketCards tickets;
    private final ClockViews clocks;
    private final Quotes quotes;
    private final Readers readers;
    private final Outbox outbox;
    private final OutboxWriter writer;

    CustomerLetters(
            TicketCards tickets,
            ClockViews clocks,
            Quotes quotes,
            Readers readers,
            Outbox outbox,
            OutboxWriter writer) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.quotes = quotes;
        this.readers = readers;
        this.outbox = outbox;
        this.writer = writer;
    }

    /** Not covered: the receipt is confirmed at once, the terms follow. */
    @EventListener
    void on(TicketEvent.CoverMissing event) {
        TicketCard ticket = tickets.card(event.number());
        if (!wasTold(ticket, Template.UNDER_REVIEW)) {
            tell(
                    ticket,
                    about(Template.UNDER_REVIEW, ticket)
                            .withFact("reason", reason(ticket))
                            .withFact("registered-at", ticket.registeredAt()));
        }
    }

    @EventListener
    void on(TicketEvent.CoverDecided event) {
        TicketCard ticket = tickets.card(event.number());
        if (event.verdict() == CoverVerdict.REFUSE) {
            tell(ticket, quotes.lastReason(about(Template.REFUSED, ticket)));
        } else if (event.verdict() == CoverVerdict.GOODWILL) {
            tell(ticket, quotes.lastReason(about(Template.GOODWILL, ticket)));
        }
    }

    /** Only now are the deadlines known. Later passages, such as after a reopening, are no registration. */
    @EventListener
    void on(TicketEvent.Accepted event) {
        TicketCard ticket = tickets.card(event.number());
        if (!wasTold(ticket, Template.REGISTERED, Template.GOODWILL)) {
            List<ClockView> running = clocks.ofTicket(ticket.id());
            tell(
                    ticket,
                    about(Template.REGISTERED, ticket)
                            .withFact("priority", priority(ticket))
                            .withFact("registered-at", ticket.registeredAt())
                            .withFact("reaction-due", due(ClockKind.REACTION, running))
                            .withFact("resolution-due", due(ClockKind.RESOLUTION, running)));
        }
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

    /** The receipt of an end is for the file, also of whoever brought it about. A refusal has been told already. */
    @EventListener
    void on(TicketEvent.Ended event) {
        TicketCard ticket = tickets.card(event.number());
        if (event.status() == TicketStatus.CANCELLED) {
            tell(ticket, quotes.lastReason(about(Template.CANCELLED, ticket)));
        } else if (ticket.cover() != Cover.REFUSED) {
            tell(ticket, about(Template.CLOSED, ticket));
        }
    }

    private void tellWithQuote(Template template, String number, UUID messageId) {
        TicketCard ticket = tickets.card(number);
        tell(ticket, quotes.message(about(template, ticket), messageId));
    }

    private void tell(TicketCard ticket, Letter letter) {
        writer.write(letter, readers.customer(ticket));
    }

    private boolean wasTold(TicketCard ticket, Template... templates) {
        return outbox.existsByTicketNumberAndTemplateIn(
                ticket.number(), Stream.of(templates).map(Template::key).toList());
    }

    private static Letter about(Template template, TicketCard ticket) {
        return Letter.of(template, ticket.number(), ticket.subject()).withFact("topic", ticket.subject());
    }

    private static Letter.Phrase priority(TicketCard ticket) {
        return new Letter.Phrase("priority." + ticket.priority());
    }

    private static Letter.Translated reason(TicketCard ticket) {
        String russian = Objects.requireNonNullElse(ticket.coverReasonRu(), "");
        return new Letter.Translated(russian, Objects.requireNonNullElse(ticket.coverReasonEn(), russian));
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
