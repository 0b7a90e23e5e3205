package io.opora.process.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;

/** The forms whose completion is an action on the ticket; each is a file in {@code forms/}. */
enum StepForm {
    REVIEW_COVER,
    AWAIT_CONFIRMATION,
    PAID_WORK,
    ACCEPT_HAND_OVER,
    FIRST_ANSWER,
    WORK,
    WAIT_FOR_CUSTOMER,
    REVIEW_SOLUTION,
    DECIDE_REPLY,
    AWAIT_DOWNGRADE(DowngradeProcess.PROCESS),
    DECIDE_DISPUTE(DowngradeProcess.PROCESS),
    AWAIT_VIEW(ReclassificationProcess.PROCESS),
    DECIDE_RECLASSIFICATION(ReclassificationProcess.PROCESS),
    EXPLAIN_BREACH(BreachProcesses.BREACH_REASON),
    DECIDE_BREACH_REASON(BreachProcesses.BREACH_REASON),
    MANAGER_ATTENTION(BreachProcesses.MANAGER_ATTENTION),
    DECIDE_DEADLINE(DeadlineProcesses.PROCESS),
    WITHDRAW_DEADLINE(DeadlineProcesses.PROCESS);

    private final String process;

    StepForm() {
        this(TokenMoves.TICKET);
    }

    /** @param process the process beside the ticket's whose token leaves the step with this form */
    StepForm(String process) {
        this.process = process;
    }

    String process() {
        return process;
    }

    /** @return empty for a form that a process owner drew anew */
    static Optional<StepForm> named(String key) {
        return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
    }

    /** @return empty for a task without a form, or with one that a process owner drew anew */
    static Optional<StepForm> of(Task task) {
        return Optional.ofNullable(task.getCamundaFormRef()).flatMap(form -> named(form.getKey()));
    }

    /** Whether the step stands beside the ticket's own way: whoever takes it does not take the ticket. */
    boolean isAside() {
        return !process.equals(TokenMoves.TICKET);
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
