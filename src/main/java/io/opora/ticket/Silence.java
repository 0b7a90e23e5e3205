package io.opora.ticket;

import io.opora.sla.SlaClocks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What follows from the customer's silence, by the table {@code waiting-periods}: reminders, then the end. The table is asked
 * at each step, so that an edit holds for the next step of whatever waits.
 */
@UseCase
public class Silence {

    private final Desk desk;
    private final CustomerWaits waits;
    private final SilenceSteps steps;
    private final SlaClocks clocks;
    private final ApplicationEventPublisher events;

    Silence(Desk desk, CustomerWaits waits, SilenceSteps steps, SlaClocks clocks, ApplicationEventPublisher events) {
        this.desk = desk;
        this.waits = waits;
        this.steps = steps;
        this.clocks = clocks;
        this.events = events;
    }

    /** Takes the next step if it is due: a further question may have moved it, or an answer come first. */
    public void follow(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        if (!ticket.status().isFinal()) {
            waits.awaited(ticket.id()).ifPresent(turn -> steps.next(turn, ticket)
                    .filter(step -> !step.at().isAfter(desk.now()))
                    .ifPresent(step -> take(step, turn, ticket)));
        }
    }

    /**
     * When the next step is due; empty when nothing is waited for, the table has no more steps, or the customer is not
     * silent: it wrote meanwhile, or was never reached.
     */
    public Optional<Instant> nextStepAt(String number) {
        Ticket ticket = desk.look(number, Actor.SYSTEM);
        return waits.awaited(ticket.id())
                .flatMap(turn -> steps.next(turn, ticket))
                .map(WaitingStep::at);
    }

    private void take(WaitingStep step, CustomerTurn turn, Ticket ticket) {
        turn.follow(step, desk.now());
        switch (step.action()) {
            case REMIND -> events.publishEvent(steps.reminder(turn, ticket));
            case CLOSE -> close(turn, ticket);
            default -> throw steps.noAnswer(step);
        }
    }

    private void close(CustomerTurn turn, Ticket ticket) {
        switch (turn.waitsFor()) {
            case SOLUTION -> acceptSolution(ticket);
            case CONFIRMATION -> ticket.lapse(Ending.UNCONFIRMED);
            default -> ticket.lapse(Ending.UNANSWERED);
        }
        clocks.cancel(ticket.id(), "silence", desk.now(), Actor.SYSTEM.id());
        waits.closeAll(ticket, CustomerTurn.State.LAPSED, Actor.SYSTEM);
    }

    /** The promise counts as kept as of the proposal. */
    private void acceptSolution(Ticket ticket) {
        waits.acceptSolution(ticket, Actor.SYSTEM)
                .ifPresent(proposedAt -> clocks.completeResolution(ticket.id(), proposedAt, Actor.SYSTEM.id()));
        ticket.lapse(Ending.ACCEPTED_SILENTLY);
    }
}
