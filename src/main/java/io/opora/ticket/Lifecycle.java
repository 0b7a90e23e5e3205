package io.opora.ticket;

import io.opora.sla.SlaClocks;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** What each step of the process means for the ticket: its status, and whether the customer is waited for. */
@UseCase
public class Lifecycle {

    private final Desk desk;
    private final CustomerWaits waits;
    private final SlaClocks clocks;
    private final List<EndsWithTicket> besides;
    private final ApplicationEventPublisher events;

    Lifecycle(
            Desk desk,
            CustomerWaits waits,
            SlaClocks clocks,
            List<EndsWithTicket> besides,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.waits = waits;
        this.clocks = clocks;
        this.besides = besides;
        this.events = events;
    }

    /** @throws NotPossibleNow when the ticket has ended, or should end while a question or a clock is still open */
    public void enter(String number, TicketStatus status) {
        Ticket ticket = desk.lockOpen(number, Actor.SYSTEM);
        if (status.isFinal()) {
            besides.forEach(open -> open.end(ticket, Actor.SYSTEM));
        }
        if (status.isFinal() && (waits.isAnyOpen(ticket.id()) || clocks.isAnyOpen(ticket.id()))) {
            throw new NotPossibleNow("ticket.still-open", number);
        }
        ticket.enter(status, desk.now());
        if (status.isFinal()) {
            events.publishEvent(new TicketEvent.Ended(number, status));
        }
    }

    /** @param step the element's id in the diagram */
    public void waitForCustomer(String number, String step) {
        waits.openAtStep(step, desk.lock(number, Actor.SYSTEM));
    }

    /** Takes the first lock before a step is left, in the order that everybody keeps. */
    public void lock(String number) {
        desk.lock(number, Actor.SYSTEM);
    }

    /** Ends the waiting that the step itself began; recorded questions and solutions end by their own actions. */
    public void stopWaiting(String number, String step) {
        waits.closeAtStep(step, desk.lock(number, Actor.SYSTEM));
    }
}
