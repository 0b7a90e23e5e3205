package io.opora.ticket;

import io.opora.sla.SlaClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The first line decides about a request that no contract covers; it is never dropped (R14). */
@UseCase
public class CoverReview {

    private final Desk desk;
    private final Conversation conversation;
    private final CoverCheck cover;
    private final SlaClocks clocks;
    private final ApplicationEventPublisher events;

    CoverReview(
            Desk desk,
            Conversation conversation,
            CoverCheck cover,
            SlaClocks clocks,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.cover = cover;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * Clocks that run, because the scope was found while working, run on when the ticket is accepted as covered; every other
     * verdict cancels them with its reason.
     *
     * @param reason the customer reads it, but for a ticket that is accepted as covered, where it is for the staff
     * @throws NotPossibleNow when nothing is to be decided, or no contract can be found to accept the ticket under
     */
    public void decide(String number, CoverVerdict verdict, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (ticket.status() != TicketStatus.UNDER_REVIEW || ticket.cover() != Cover.MISSING) {
            throw new NotPossibleNow("ticket.not-under-review", number);
        }
        String why = Text.reason(reason);
        boolean covered = verdict == CoverVerdict.ACCEPT_COVERED;
        if (covered) {
            findContract(ticket);
        } else {
            clocks.cancel(ticket.id(), why, desk.now(), by.id());
        }
        conversation.explain(ticket, covered ? Visibility.INTERNAL : Visibility.PUBLIC, why, by);
        ticket.decideCover(
                switch (verdict) {
                    case REFUSE -> Cover.REFUSED;
                    case GOODWILL -> Cover.GOODWILL;
                    case PAID_WORK -> Cover.PAID_WORK;
                    case ACCEPT_COVERED -> Cover.COVERED;
                },
                by,
                desk.now());
        events.publishEvent(new TicketEvent.CoverDecided(number, verdict, by));
    }

    /** A contract may have been recorded since the first look; terms that the work began under stay. */
    private void findContract(Ticket ticket) {
        if (ticket.scopeFoundBy().isEmpty() || ticket.terms().isEmpty()) {
            ticket.cover(cover.anew(ticket));
        }
        if (ticket.terms().isEmpty()) {
            throw new NotPossibleNow("ticket.no-contract", ticket.number());
        }
    }
}
