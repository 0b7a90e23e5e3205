package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.Delivery;
import io.opora.process.engine.OwnCommands;
import io.opora.process.engine.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** One more attempt, and what its refusal means for the ticket in the transaction of this step; the task's form shows the newest failure. */
@ProcessBean("retryDelivery")
public class RetryDelivery implements JavaDelegate {

    private final Deliveries deliveries;
    private final OwnCommands commands;

    RetryDelivery(Deliveries deliveries, OwnCommands commands) {
        this.deliveries = deliveries;
        this.commands = commands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID letter = DeliveryVariables.notificationId(execution, deliveries);
        Delivery delivery = deliveries.retry(letter);
        commands.run(() -> deliveries.passOnRefusal(letter));
        if (delivery.failure() != null) {
            execution.setVariable(DeliveryVariables.RECIPIENT, delivery.recipient());
            execution.setVariable(DeliveryVariables.FAILURE, delivery.failure());
        }
    }
}
