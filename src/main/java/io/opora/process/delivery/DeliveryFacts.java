package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.Delivery;
import io.opora.notification.DeliveryState;
import io.opora.process.engine.ProcessBean;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the delivery process asks about its letter. */
@ProcessBean("delivery")
public class DeliveryFacts {

    private final Deliveries deliveries;

    DeliveryFacts(Deliveries deliveries) {
        this.deliveries = deliveries;
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

    private Delivery letter(DelegateExecution execution) {
        return deliveries.find(DeliveryVariables.notificationId(execution, deliveries));
    }
}
