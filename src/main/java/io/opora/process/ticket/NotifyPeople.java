package io.opora.process.ticket;

import io.opora.notification.NoticeReader;
import io.opora.notification.Notices;
import io.opora.process.engine.ProcessBean;
import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Sends the letter that the step's input parameters {@code recipient}, {@code subject} and {@code text} describe. What can
 * be known to be wrong is refused when the diagram is deployed.
 */
@ProcessBean("notify")
class NotifyPeople implements JavaDelegate {

    private final Notices notices;

    NotifyPeople(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(
                execution.getProcessBusinessKey(),
                reader(execution),
                input(execution, "subject"),
                input(execution, "text"));
    }

    private static NoticeReader reader(DelegateExecution execution) {
        String recipient = input(execution, "recipient");
        return Arrays.stream(NoticeReader.values())
                .filter(reader -> reader.name().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new ProcessEngineException("Step %s: unknown recipient '%s', allowed: %s"
                        .formatted(
                                execution.getCurrentActivityId(), recipient, Arrays.toString(NoticeReader.values()))));
    }

    /** Of the step itself: a variable of the process that happens to have this name was not meant. */
    private static String input(DelegateExecution execution, String name) {
        @Nullable Object value = execution.getVariableLocal(name);
        if (value == null) {
            throw new ProcessEngineException(
                    "Step %s: the input parameter '%s' is missing".formatted(execution.getCurrentActivityId(), name));
        }
        return value.toString();
    }
}
