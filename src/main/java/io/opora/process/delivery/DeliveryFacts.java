package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.Delivery;
import io.opora.notification.DeliveryState;
import io.opora.process.engine.ProcessBean;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the delivery process asks about its letter. */
@ProcessBean("delivery")
public class DeliveryFacts {

    private final Deliveries deliveries;
    private final TicketCards tickets;

    DeliveryFacts(Deliveries deliveries, TicketCards tickets) {
        this.deliveries = deliveries;
        this.tickets = tickets;
    }

    /** @throws IllegalStateException when no attempt is left */
    public Date nextAttemptAt(DelegateExecution execution) {
        Delivery letter = letter(execution);
        Instant next = letter.nextAttemptAt();
        if (next == null) {
            throw new IllegalStateException("No attempt is left for the letter " + letter.id());
        }
        return Date.from(next);
    }

    public boolean isDelivered(DelegateExecution execution) {
        return letter(execution).isDelivered();
    }

    public boolean hasAttemptsLeft(DelegateExecution execution) {
        return letter(execution).hasAttemptsLeft();
    }

    /** Whether a person told the recipient another way. */
    public boolean isToldOtherwise(DelegateExecution execution) {
        return letter(execution).state() == DeliveryState.TOLD_OTHERWISE;
    }

    /** Who works on the letter's ticket, so that he learns of it beside the first line; nobody for a ticket without an engineer. */
    public List<String> engineer(DelegateExecution execution) {
        return tickets.find(execution.getProcessBusinessKey())
                .map(TicketCard::assignee)
                .map(List::of)
                .orElse(List.of());
    }

    private Delivery letter(DelegateExecution execution) {
        return deliveries.find(DeliveryVariables.notificationId(execution, deliveries));
    }
}
