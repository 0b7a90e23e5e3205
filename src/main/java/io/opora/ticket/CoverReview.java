package io.opora.ticket;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The first line decides about a request that no contract covers; it is never dropped (R14). */
@UseCase
public class CoverReview {

    private final Desk desk;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;

    CoverReview(Desk desk, Conversation conversation, ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.events = events;
    }

    /** @param reason the customer reads it when the request is refused or accepted as goodwill; else it is for the staff */
    public void decide(String number, CoverVerdict verdict, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (ticket.status() != TicketStatus.UNDER_REVIEW) {
            throw new NotPossibleNow("ticket.not-under-review", number);
        }
        if (verdict == CoverVerdict.ACCEPT_COVERED && ticket.terms().isEmpty()) {
            throw new NotPossibleNow("ticket.no-contract", number);
        }
        Visibility visibility = verdict == CoverVerdict.ACCEPT_COVERED ? Visibility.INTERNAL : Visibility.PUBLIC;
        conversation.explain(ticket, visibility, Text.reason(reason), by);
        ticket.cover(
                switch (verdict) {
                    case REFUSE -> Cover.REFUSED;
                    case GOODWILL -> Cover.GOODWILL;
                    case ACCEPT_COVERED -> Cover.COVERED;
                });
        events.publishEvent(new TicketEvent.CoverDecided(number, verdict, by));
    }
}
