package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.ReclassificationEvent;
import io.opora.ticket.TicketEvent;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the process of a reclassification, beside the ticket's own, when the domain says that something has happened. */
@Component
class ReclassificationProcess {

    static final String PROCESS = "priority-reclassification";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ReclassificationForms forms;
    private final TokenMoves moves;

    ReclassificationProcess(RuntimeService runtime, TaskService tasks, ReclassificationForms forms, TokenMoves moves) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.moves = moves;
    }

    @EventListener
    void on(ReclassificationEvent.Proposed event) {
        EngineConflicts.translated(
                () -> runtime.startProcessInstanceByMessage("Reclassification proposed", event.number()));
    }

    /** One that comes when a lead has the task already is shown there. */
    @EventListener
    void on(ReclassificationEvent.ViewGiven event) {
        tell("Customer view given", event.number());
        EngineConflicts.translated(() -> stepsWith(event.number(), StepForm.DECIDE_RECLASSIFICATION)
                .forEach(task -> tasks.setVariables(task.getId(), forms.sides(event.number()))));
    }

    /** @throws NotPossibleNow when the drawn process has no step for it now: better refused than lost */
    @EventListener
    void on(ReclassificationEvent.Decided event) {
        if (moves.isMoving(PROCESS)) {
            return;
        }
        List<Task> steps = stepsWith(event.number(), StepForm.DECIDE_RECLASSIFICATION);
        if (steps.isEmpty()) {
            throw new NotPossibleNow("ticket.no-step", event.number());
        }
        moves.run(PROCESS, () -> EngineConflicts.translated(() -> steps.forEach(task -> tasks.complete(task.getId()))));
    }

    /** By the form of the step that it ends, or by any other way, from whichever step. */
    @EventListener
    void on(ReclassificationEvent.Withdrawn event) {
        if (!moves.isMoving(PROCESS)) {
            tell("Reclassification settled", event.number());
        }
    }

    @EventListener
    void on(ReclassificationEvent.Cancelled event) {
        tell("Reclassification settled", event.number());
    }

    /** Whoever has the ticket waits for the customer's view. */
    @EventListener
    void on(TicketEvent.Assigned event) {
        EngineConflicts.translated(() -> stepsWith(event.number(), StepForm.AWAIT_VIEW)
                .forEach(step -> tasks.setAssignee(step.getId(), event.assignee())));
    }

    /** Where no process waits for it any more, nothing has to be told. */
    private void tell(String message, String number) {
        EngineConflicts.translated(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll());
    }

    private List<Task> stepsWith(String number, StepForm form) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(number)
                .initializeFormKeys()
                .list()
                .stream()
                .filter(task -> StepForm.of(task).filter(form::equals).isPresent())
                .toList();
    }
}
