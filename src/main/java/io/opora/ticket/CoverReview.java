package io.opora.ticket;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The first line decides about a request that no contract covers; it is never dropped (R14). */
@UseCase
public class CoverReview {

    private final Desk desk;
    private final Conversation conversation;
    private final CoverCheck cover;
    private final ApplicationEventPublisher events;

    CoverReview(Desk desk, Conversation conversation, CoverCheck cover, ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.cover = cover;
        this.events = events;
    }

    /** @param reason the customer reads it when the request is refused or accepted as goodwill; else it is for the staff */
    public void decide(String number, CoverVerdict verdict, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (ticket.status() != TicketStatus.UNDER_REVIEW) {
            throw new NotPossibleNow("ticket.not-under-review", number);
        }
        if (verdict == CoverVerdict.ACCEPT_COVERED) {
            findContract(ticket);
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

    /** A contract may have been recorded since the first look. */
    private void findContract(Ticket ticket) {
        ticket.cover(cover.of(ticket));
        if (ticket.terms().isEmpty()) {
            throw new NotPossibleNow("ticket.no-contract", ticket.number());
        }
    }
}
