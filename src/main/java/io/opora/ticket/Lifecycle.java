package io.opora.ticket;

import org.springframework.context.ApplicationEventPublisher;

/** What each step of the process means for the ticket: its status, and whether the customer is waited for. */
@UseCase
public class Lifecycle {

    private final Desk desk;
    private final CustomerWaits waits;
    private final ApplicationEventPublisher events;

    Lifecycle(Desk desk, CustomerWaits waits, ApplicationEventPublisher events) {
        this.desk = desk;
        this.waits = waits;
        this.events = events;
    }

    public void enter(String number, TicketStatus status) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        ticket.enter(status, desk.now());
        if (status.isFinal()) {
            events.publishEvent(new TicketEvent.Ended(number, status));
        }
    }

    /** @param step the element's id in the diagram */
    public void waitForCustomer(String number, String step) {
        waits.openAtStep(step, desk.lock(number, Actor.SYSTEM));
    }

    /** Ends the waiting that the step itself began; recorded questions and solutions end by their own actions. */
    public void stopWaiting(String number, String step) {
        waits.closeAtStep(step, desk.lock(number, Actor.SYSTEM));
    }
}
