package io.opora.ticket;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** A request that no contract covers becomes work with a price of its own, if the customer agrees (R14). */
@UseCase
public class PaidWork {

    private final Desk desk;
    private final FirstLine firstLine;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    PaidWork(Desk desk, FirstLine firstLine, Conversation conversation, ApplicationEventPublisher events) {
        this.desk = desk;
        this.firstLine = firstLine;
        this.conversation = conversation;
        this.events = events;
    }

    /**
     * The staff record what was agreed with the customer.
     *
     * @param reason the price and terms agreed on, or why the customer declined; the customer reads it
     * @throws NotAllowed for all but the first line, leads, managers and administrators
     */
    public void decide(String number, PaidWorkDecision decision, @Nullable String reason, Actor by) {
        firstLine.requireOrManager(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (ticket.status() != TicketStatus.UNDER_REVIEW || ticket.cover() != Cover.PAID_WORK) {
            throw new NotPossibleNow("ticket.no-paid-work", number);
        }
        conversation.explain(ticket, Visibility.PUBLIC, Text.reason(reason), by);
        if (decision == PaidWorkDecision.DECLINED) {
            ticket.coverage().decide(Cover.REFUSED, by, desk.now());
        }
        events.publishEvent(new TicketEvent.PaidWorkDecided(number, decision, by));
    }
}
