package io.opora.process.delivery;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the delivery process. Which letter it is decides; the others are what the task's form shows. */
final class DeliveryVariables {

    static final String NOTIFICATION_ID = "notificationId";
    static final String RECIPIENT = "recipient";
    static final String SUBJECT = "subject";
    static final String FAILURE = "failure";
    static final String DECISION = "deliveryDecision";
    static final String TEXT = "text";

    private DeliveryVariables() {}

    static UUID notificationId(DelegateExecution execution) {
        return UUID.fromString(text(execution, NOTIFICATION_ID));
    }

    /** @return empty where the variable is missing or null */
    static String text(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null ? "" : value.toString();
    }
}
