package io.opora.ticket;

import io.opora.sla.PromiseChanges;
import io.opora.sla.SlaClocks;
import org.springframework.context.ApplicationEventPublisher;

/** The steps that the process {@code priority-downgrade} takes by itself: the new priority, and what it changes. */
@UseCase
public class DowngradeEffect {

    private final Desk desk;
    private final DowngradeRows rows;
    private final CustomerTurns turns;
    private final CustomerWaits waits;
    private final PriorityTable priorities;
    private final SlaClocks clocks;
    private final PromiseChanges promises;
    private final PriorityHistory history;
    private final ApplicationEventPublisher events;

    DowngradeEffect(
            Desk desk,
            DowngradeRows rows,
            CustomerTurns turns,
            CustomerWaits waits,
            PriorityTable priorities,
            SlaClocks clocks,
            PromiseChanges promises,
            PriorityHistory history,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.turns = turns;
        this.waits = waits;
        this.priorities = priorities;
        this.clocks = clocks;
        this.promises = promises;
        this.history = history;
        this.events = events;
    }

    /**
     * Asks the table {@code priority} what the stated facts make of the ticket.
     *
     * @throws NotPossibleNow when that is no lower priority, or nothing was proposed
     */
    public void derive(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        Downgrade downgrade = rows.openOf(ticket.id()).orElseThrow(() -> new NotPossibleNow("downgrade.none", number));
        PriorityVerdict verdict = priorities.verdict(ticket, downgrade.answers());
        if (verdict.priority() <= ticket.priority()) {
            throw new NotPossibleNow("downgrade.not-lower", number, ticket.priority(), verdict.priority());
        }
        downgrade.leadTo(verdict);
        events.publishEvent(new DowngradeEvent.Derived(number, downgrade.messageId()));
    }

    /**
     * Lowers the priority of what was accepted. From 1 or 2 to 3 or 4 the promise ends as of the restoration and the new
     * priority's begins there (R8); else the running clock stays as it is (R7), and nothing begins where no resolution was
     * promised (R10).
     *
     * @throws NotPossibleNow when nothing was accepted that is not in force yet
     */
    public void lower(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        Downgrade downgrade =
                rows.acceptedOf(ticket.id()).orElseThrow(() -> new NotPossibleNow("downgrade.none", number));
        CustomerTurn asked = turns.findFirstBySubjectId(downgrade.getId()).orElseThrow();
        ticket.prioritise(downgrade.verdict(), downgrade.answers());
        if (downgrade.meetsThePromise() && ticket.cover() == Cover.COVERED) {
            restore(ticket, downgrade, asked.cause());
        } else {
            clocks.resume(
                    ticket.id(),
                    asked.cause(),
                    desk.now(),
                    downgrade.settledBy().id());
        }
        downgrade.comeIntoForce(desk.now());
        history.record(
                ticket,
                PriorityChangeKind.DOWNGRADE,
                downgrade.fromPriority(),
                downgrade.restored(),
                downgrade.settledBy());
        events.publishEvent(new TicketEvent.TaskFactsChanged(number));
        events.publishEvent(new TicketEvent.PriorityChanged(
                number,
                PriorityChangeKind.DOWNGRADE,
                downgrade.fromPriority(),
                downgrade.toPriority(),
                downgrade.restored(),
                downgrade.settledBy()));
        events.publishEvent(new DowngradeEvent.InForce(number, consent(asked, downgrade), downgrade.acceptanceId()));
    }

    private void restore(Ticket ticket, Downgrade downgrade, String review) {
        promises.restore(
                ticket.claim(downgrade.toPriority()),
                downgrade.proposedAt(),
                review,
                waits.pauses(ticket),
                downgrade.restored(),
                downgrade.settledBy().id());
    }

    private static DowngradeEvent.Consent consent(CustomerTurn asked, Downgrade downgrade) {
        return switch (asked.state()) {
            case LAPSED -> DowngradeEvent.Consent.SILENCE;
            case REJECTED -> DowngradeEvent.Consent.LEAD;
            default -> DowngradeEvent.Consent.CUSTOMER;
        };
    }
}
