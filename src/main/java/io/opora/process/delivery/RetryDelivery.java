package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.Delivery;
import io.opora.process.engine.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** One more attempt; the task's form shows the newest failure. */
@ProcessBean("retryDelivery")
public class RetryDelivery implements JavaDelegate {

    private final Deliveries deliveries;

    RetryDelivery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Delivery delivery = deliveries.retry(DeliveryVariables.notificationId(execution, deliveries));
        if (delivery.failure() != null) {
            execution.setVariable(DeliveryVariables.RECIPIENT, delivery.recipient());
            execution.setVariable(DeliveryVariables.FAILURE, delivery.failure());
        }
    }
}
