package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.ticket.DowngradeEvent;
import io.opora.ticket.DowngradeSilence;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketEvent;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the process of a proposed downgrade, beside the ticket's own, when the domain says that something has happened. */
@Component
class DowngradeProcess {

    private static final String PROCESS = "priority-downgrade";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final DowngradeSilence silence;
    private final WaitingStepDates waitingSteps;
    private final TokenMoves moves;

    DowngradeProcess(
            RuntimeService runtime,
            TaskService tasks,
            DowngradeSilence silence,
            WaitingStepDates waitingSteps,
            TokenMoves moves) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.silence = silence;
        this.waitingSteps = waitingSteps;
        this.moves = moves;
    }

    @EventListener
    void on(DowngradeEvent.Proposed event) {
        EngineConflicts.translated(() -> runtime.startProcessInstanceByMessage("Downgrade proposed", event.number()));
    }

    @EventListener
    void on(DowngradeEvent.Accepted event) {
        tell("Downgrade accepted", event.number());
    }

    @EventListener
    void on(DowngradeEvent.Disputed event) {
        tell("Downgrade disputed", event.number());
    }

    @EventListener
    void on(DowngradeEvent.DisputeDecided event) {
        complete(event.number(), StepForm.DECIDE_DISPUTE);
    }

    /** Also a disputed one, about which no lead decides any more. */
    @EventListener
    void on(DowngradeEvent.Withdrawn event) {
        complete(event.number(), StepForm.AWAIT_DOWNGRADE, StepForm.DECIDE_DISPUTE);
    }

    /** However the ticket came to its end: where no process waits any more, nothing has to be told. */
    @EventListener
    void on(DowngradeEvent.Cancelled event) {
        EngineConflicts.translated(() -> runtime.createMessageCorrelation("Downgrade cancelled")
                .processInstanceBusinessKey(event.number())
                .correlateAll());
    }

    /** The customer wrote, or never got the letter: nothing more follows from its silence. */
    @EventListener
    void on(TicketEvent.WaitChanged event) {
        EngineConflicts.translated(() -> stepsWith(event.number(), StepForm.AWAIT_DOWNGRADE)
                .forEach(step -> waitingSteps.refresh(step, silence.nextStepAt(event.number()))));
    }

    /** Whoever has the ticket waits for the customer's word. */
    @EventListener
    void on(TicketEvent.Assigned event) {
        EngineConflicts.translated(() -> stepsWith(event.number(), StepForm.AWAIT_DOWNGRADE)
                .forEach(step -> tasks.setAssignee(step.getId(), event.assignee())));
    }

    private void tell(String message, String number) {
        EngineConflicts.translated(() -> {
            var told = runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number)
                    .correlateAllWithResult();
            if (told.isEmpty()) {
                throw new NotPossibleNow("ticket.no-step", number);
            }
        });
    }

    /** @throws NotPossibleNow when the drawn process has no step for it now: better refused than lost */
    private void complete(String number, StepForm... forms) {
        if (moves.isMoving()) {
            return;
        }
        List<Task> steps = stepsWith(number, forms);
        if (steps.isEmpty()) {
            throw new NotPossibleNow("ticket.no-step", number);
        }
        moves.run(() -> EngineConflicts.translated(() -> steps.forEach(task -> tasks.complete(task.getId()))));
    }

    private List<Task> stepsWith(String number, StepForm... forms) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number)
                .initializeFormKeys()
                .list()
                .stream()
                .filter(task ->
                        StepForm.of(task).filter(List.of(forms)::contains).isPresent())
                .toList();
    }
}
