package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.DeliveryRefused;
import io.opora.process.engine.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** When the task is completed, the domain checks the request in its variables and carries it out, or refuses. */
@ProcessBean("handleUndelivered")
public class HandleUndelivered implements TaskListener {

    private final Deliveries deliveries;

    HandleUndelivered(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID letter = DeliveryVariables.notificationId(task.getExecution(), deliveries);
        String decision = DeliveryVariables.taken(task, DeliveryVariables.DECISION);
        String recipient = DeliveryVariables.taken(task, DeliveryVariables.RECIPIENT);
        String text = DeliveryVariables.taken(task, DeliveryVariables.TEXT);
        switch (decision) {
            case "RETRY" -> deliveries.readdress(letter, recipient);
            case "TOLD_OTHERWISE" -> deliveries.toldOtherwise(letter, text);
            default -> throw new DeliveryRefused("delivery.decision-required");
        }
    }
}
