package io.opora.process.delivery;

import io.opora.notification.Deliveries;
import io.opora.notification.DeliveryRefused;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the delivery process: which letter it is, what the task's form shows, and what is typed there. */
final class DeliveryVariables {

    static final String NOTIFICATION_ID = "notificationId";
    static final String RECIPIENT = "recipient";
    /** Of a call of a webhook only. */
    static final String CALLED_ROLE = "calledRole";

    static final String SUBJECT = "subject";
    static final String FAILURE = "failure";
    static final String DECISION = "deliveryDecision";
    static final String TEXT = "text";

    private DeliveryVariables() {}

    /**
     * The business key cannot be changed through the engine's REST API, the variable can.
     *
     * @throws DeliveryRefused when the letter belongs to another ticket
     */
    static UUID notificationId(DelegateExecution execution, Deliveries deliveries) {
        UUID letter = UUID.fromString(text(execution, NOTIFICATION_ID));
        if (!deliveries.isAbout(execution.getProcessBusinessKey(), letter)) {
            throw new DeliveryRefused("delivery.foreign");
        }
        return letter;
    }

    /** @return empty where the variable is missing or null */
    static String text(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null ? "" : value.toString();
    }

    /** Takes away what was typed into the form: it was a request, not a fact. */
    static String taken(VariableScope scope, String name) {
        String typed = text(scope, name);
        scope.removeVariable(name);
        return typed;
    }
}
