package io.opora.ticket;

import io.opora.sla.Claim;
import io.opora.sla.PromiseChanges;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives a ticket another priority while it is open: its clocks, its history and its tasks follow. Without a cover that
 * promises anything only the priority changes.
 */
@Component
class PriorityShift {

    private final PromiseChanges promises;
    private final CustomerWaits waits;
    private final PriorityHistory history;
    private final Desk desk;
    private final ApplicationEventPublisher events;

    PriorityShift(
            PromiseChanges promises,
            CustomerWaits waits,
            PriorityHistory history,
            Desk desk,
            ApplicationEventPublisher events) {
        this.promises = promises;
        this.waits = waits;
        this.history = history;
        this.desk = desk;
        this.events = events;
    }

    /** It got worse: no deadline moves later (R9). */
    void upgrade(Ticket ticket, PriorityVerdict verdict, IncidentAnswers answers, String reason, Actor by) {
        int from = ticket.priority();
        ticket.prioritise(verdict, answers);
        claim(ticket, verdict).ifPresent(claim -> promises.upgrade(claim, desk.now(), reason, by.id()));
        tell(ticket, PriorityChangeKind.UPGRADE, from, reason, by);
    }

    /** It was wrong from the start: the targets count from where the cycle's clocks count from, pauses kept (R9). */
    void reclassify(Ticket ticket, PriorityVerdict verdict, IncidentAnswers answers, String reason, Actor by) {
        int from = ticket.priority();
        ticket.prioritise(verdict, answers);
        claim(ticket, verdict)
                .ifPresent(claim ->
                        promises.reclassify(claim, ticket.clocksFrom(), waits.pauses(ticket), reason, by.id()));
        tell(ticket, PriorityChangeKind.RECLASSIFICATION, from, reason, by);
    }

    /** Whether a reclassification would take something away from the customer that was promised. */
    boolean lengthens(Ticket ticket, PriorityVerdict verdict) {
        return claim(ticket, verdict).filter(promises::lengthens).isPresent();
    }

    private static Optional<Claim> claim(Ticket ticket, PriorityVerdict verdict) {
        return ticket.cover() == Cover.COVERED ? Optional.of(ticket.claim(verdict.priority())) : Optional.empty();
    }

    private void tell(Ticket ticket, PriorityChangeKind kind, int from, String reason, Actor by) {
        waits.keepPausing(ticket);
        history.record(ticket, kind, from, reason, by);
        events.publishEvent(new TicketEvent.TaskFactsChanged(ticket.number()));
        events.publishEvent(
                new TicketEvent.PriorityChanged(ticket.number(), kind, from, ticket.priority(), reason, by));
    }
}
