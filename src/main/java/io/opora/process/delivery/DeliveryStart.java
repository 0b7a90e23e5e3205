package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.Delivery;
import io.opora.notification.DeliveryFailed;
import io.opora.sla.EscalationStep;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the delivery process for each letter whose first attempt failed. */
@Component
class DeliveryStart {

    private static final String MESSAGE = "Notification delivery failed";

    private final RuntimeService processes;
    private final Deliveries deliveries;

    DeliveryStart(RuntimeService processes, Deliveries deliveries) {
        this.processes = processes;
        this.deliveries = deliveries;
    }

    @EventListener
    void on(DeliveryFailed failed) {
        Delivery delivery = deliveries.find(failed.notificationId());
        var started = processes
                .createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(delivery.number())
                .setVariable(DeliveryVariables.NOTIFICATION_ID, delivery.id().toString())
                .setVariable(DeliveryVariables.RECIPIENT, delivery.recipient())
                .setVariable(DeliveryVariables.SUBJECT, delivery.subject())
                .setVariable(DeliveryVariables.FAILURE, Objects.requireNonNullElse(delivery.failure(), ""));
        EscalationStep.Recipient called = delivery.called();
        if (called != null) {
            started.setVariable(DeliveryVariables.CALLED_ROLE, words(called));
        }
        started.correlateStartMessage();
    }

    /** As the task's form names the role. */
    private static String words(EscalationStep.Recipient role) {
        return switch (role) {
            case ASSIGNEE -> "исполнитель";
            case QUEUE -> "линия поддержки";
            case LEAD -> "руководители групп";
            case SPECIALIST -> "выделенный специалист";
            case PERSONAL_MANAGER -> "персональный менеджер";
            case MANAGER -> "менеджеры";
        };
    }
}
