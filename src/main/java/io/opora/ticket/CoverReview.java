package io.opora.ticket;

import io.opora.contract.CoverDecision;
import io.opora.sla.SlaClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The first line decides about a request that no contract covers; it is never dropped (R14). */
@UseCase
public class CoverReview {

    private final Desk desk;
    private final FirstLine firstLine;
    private final Conversation conversation;
    private final CoverCheck cover;
    private final SlaClocks clocks;
    private final ApplicationEventPublisher events;

    CoverReview(
            Desk desk,
            FirstLine firstLine,
            Conversation conversation,
            CoverCheck cover,
            SlaClocks clocks,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.firstLine = firstLine;
        this.conversation = conversation;
        this.cover = cover;
        this.clocks = clocks;
        this.events = events;
    }

    /**
     * Clocks that run, because the scope was found while working, run on when the ticket is accepted as covered; every other
     * verdict cancels them with its reason. Who accepts a colleague's consultation as covered answers for it in place of the
     * customer's responsible contact, who is not asked any more.
     *
     * @param reason the customer reads it, but for a ticket that is accepted as covered, where it is for the staff
     * @throws NotAllowed     for all but the first line, leads and administrators
     * @throws NotPossibleNow when nothing is to be decided; when the ticket is to be covered, but no contract is valid or its
     *                        times were taken back, which do not begin again
     */
    public void decide(String number, CoverVerdict verdict, @Nullable String reason, Actor by) {
        firstLine.require(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (ticket.status() != TicketStatus.UNDER_REVIEW || ticket.cover() != Cover.MISSING) {
            throw new NotPossibleNow("ticket.not-under-review", number);
        }
        String why = Text.reason(reason);
        boolean covered = verdict == CoverVerdict.ACCEPT_COVERED;
        boolean promised = covered && clocks.isAnyStarted(ticket.id(), ticket.cycle());
        if (covered) {
            requireTimesNotTakenBack(ticket);
            findContract(ticket);
        } else {
            clocks.cancel(ticket.id(), why, desk.now(), by.id());
        }
        conversation.explain(ticket, covered ? Visibility.INTERNAL : Visibility.PUBLIC, why, by);
        ticket.coverage()
                .decide(
                        switch (verdict) {
                            case REFUSE -> Cover.REFUSED;
                            case GOODWILL -> Cover.GOODWILL;
                            case PAID_WORK -> Cover.PAID_WORK;
                            case ACCEPT_COVERED -> Cover.COVERED;
                        },
                        by,
                        desk.now());
        events.publishEvent(new TicketEvent.CoverDecided(number, verdict, promised, by));
    }

    /** The customer was told that goodwill and paid work have no promised times: nobody starts them behind its back. */
    private void requireTimesNotTakenBack(Ticket ticket) {
        if (ticket.coverage().wasWithoutPromise() && clocks.isAnyCancelled(ticket.id(), ticket.cycle())) {
            throw new NotPossibleNow("ticket.times-taken-back", ticket.number());
        }
    }

    /** A contract may have been recorded since the first look; terms that the work began under stay. */
    private void findContract(Ticket ticket) {
        if (ticket.coverage().scopeFoundBy().isPresent()
                && ticket.coverage().bindingTerms().isPresent()) {
            return;
        }
        CoverDecision found = cover.anew(ticket);
        if (!found.isUnderContract()) {
            throw new NotPossibleNow("ticket.no-contract", ticket.number());
        }
        ticket.coverage().restOn(found);
    }
}
