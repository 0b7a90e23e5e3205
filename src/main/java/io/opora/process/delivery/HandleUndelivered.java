package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.DeliveryRefused;
import io.opora.process.engine.ProcessBean;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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
        UUID letter = letterOf(task.getExecution());
        switch (DeliveryVariables.text(task, DeliveryVariables.DECISION)) {
            case "RETRY" -> deliveries.readdress(letter, DeliveryVariables.text(task, DeliveryVariables.RECIPIENT));
            case "TOLD_OTHERWISE" ->
                deliveries.toldOtherwise(letter, DeliveryVariables.text(task, DeliveryVariables.TEXT));
            default -> throw new DeliveryRefused("delivery.decision-required");
        }
    }

    /** The business key cannot be changed through the engine's REST API, the variable can. */
    private UUID letterOf(DelegateExecution execution) {
        UUID letter = DeliveryVariables.notificationId(execution);
        if (!deliveries.find(letter).number().equals(execution.getProcessBusinessKey())) {
            throw new DeliveryRefused("delivery.foreign");
        }
        return letter;
    }
}
