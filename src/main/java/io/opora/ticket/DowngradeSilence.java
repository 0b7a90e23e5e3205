package io.opora.ticket;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What follows from the customer's silence about a proposed downgrade, by the table {@code waiting-periods}: a reminder,
 * and after one day of the package's service hours acceptance (R8).
 */
@UseCase
public class DowngradeSilence {

    private final Desk desk;
    private final DowngradeRows rows;
    private final CustomerWaits waits;
    private final SilenceSteps steps;
    private final ApplicationEventPublisher events;

    DowngradeSilence(
            Desk desk, DowngradeRows rows, CustomerWaits waits, SilenceSteps steps, ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.waits = waits;
        this.steps = steps;
        this.events = events;
    }

    /** Takes the next step if it is due: an answer may have come first, or an edit of the table moved it. */
    public void follow(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        open(ticket).ifPresent(downgrade -> waits.openAbout(ticket, downgrade.getId())
                .ifPresent(turn -> steps.next(turn, ticket)
                        .filter(step -> !step.at().isAfter(desk.now()))
                        .ifPresent(step -> take(step, turn, downgrade, ticket))));
    }

    /**
     * When the next step is due; empty when the customer is not asked, the table has no more steps, or the customer is not
     * silent: it wrote meanwhile, or was never reached.
     */
    public Optional<Instant> nextStepAt(String number) {
        Ticket ticket = desk.look(number, Actor.SYSTEM);
        return open(ticket)
                .flatMap(downgrade -> waits.openAbout(ticket, downgrade.getId()))
                .flatMap(turn -> steps.next(turn, ticket))
                .map(WaitingStep::at);
    }

    /** Until when the customer may disagree; empty when the table names no end. */
    public Optional<Instant> acceptsAt(String number) {
        Ticket ticket = desk.look(number, Actor.SYSTEM);
        return open(ticket)
                .flatMap(downgrade -> waits.openAbout(ticket, downgrade.getId()))
                .flatMap(turn -> steps.end(turn, ticket));
    }

    private Optional<Downgrade> open(Ticket ticket) {
        return rows.openOf(ticket.id()).filter(open -> open.is(DowngradeState.OPEN));
    }

    private void take(WaitingStep step, CustomerTurn turn, Downgrade downgrade, Ticket ticket) {
        turn.follow(step, desk.now());
        switch (step.action()) {
            case REMIND -> events.publishEvent(steps.reminder(turn, ticket));
            case CLOSE -> {
                waits.settleAbout(ticket, downgrade.getId(), CustomerTurn.State.LAPSED, Actor.SYSTEM);
                downgrade.settle(DowngradeState.ACCEPTED, null, Actor.SYSTEM, desk.now());
            }
            default -> throw steps.noAnswer(step);
        }
    }
}
