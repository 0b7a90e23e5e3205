package io.opora.ticket;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** The steps that the process {@code priority-reclassification} takes by itself. */
@UseCase
public class ReclassificationSteps {

    private final Desk desk;
    private final ReclassificationRows rows;
    private final WaitingPeriods periods;
    private final PriorityShift shift;
    private final ApplicationEventPublisher events;

    ReclassificationSteps(
            Desk desk,
            ReclassificationRows rows,
            WaitingPeriods periods,
            PriorityShift shift,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.periods = periods;
        this.shift = shift;
        this.events = events;
    }

    /** Until when the customer's view is waited for; empty when nobody waits for it, or the table names no end. */
    public Optional<Instant> viewUntil(String number) {
        Ticket ticket = desk.look(number, Actor.SYSTEM);
        return rows.openOf(ticket.id())
                .filter(open -> !open.isDecidable())
                .flatMap(open -> periods.first(WaitsFor.VIEW, WaitingStep.Action.CLOSE, ticket, open.proposedAt()));
    }

    /** The time for the customer's view has passed. Does nothing when the view came after all. */
    public void missView(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        rows.openOf(ticket.id()).filter(open -> !open.isDecidable()).ifPresent(open -> {
            open.stopWaiting(desk.now());
            events.publishEvent(new ReclassificationEvent.ViewMissed(number));
        });
    }

    /**
     * What a lead accepted comes into force.
     *
     * @throws NotPossibleNow when nothing was accepted that is not in force yet
     */
    public void apply(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        Reclassification accepted =
                rows.acceptedOf(ticket.id()).orElseThrow(() -> new NotPossibleNow("reclassification.none", number));
        accepted.applied(desk.now());
        shift.reclassify(
                ticket, accepted.verdict(), accepted.answers(), accepted.decisionReason(), accepted.decidedBy());
        events.publishEvent(new ReclassificationEvent.InForce(number));
    }
}
