package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.ticket.DeadlineSilence;
import io.opora.ticket.DeadlineView;
import io.opora.ticket.DeadlineViews;
import io.opora.ticket.TicketEvent;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a process for each talk about a deadline, and moves it when the domain says that something has happened. */
@Component
class DeadlineProcesses {

    /** A ticket has one open talk, and so one instance, at the most. */
    static final String PROCESS = "deadline-agreement";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final DeadlineViews deadlines;
    private final DeadlineSilence silence;
    private final TokenMoves moves;

    DeadlineProcesses(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService jobs,
            DeadlineViews deadlines,
            DeadlineSilence silence,
            TokenMoves moves) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.silence = silence;
        this.moves = moves;
    }

    /** The first offer begins the talk, each further one goes on with it. */
    @EventListener
    void on(TicketEvent.DeadlineOffered event) {
        DeadlineView deadline = deadlines.find(event.agreementId());
        if (deadline.offers().size() > 1) {
            decided(event.number());
        } else {
            moves.run(
                    PROCESS,
                    () -> EngineConflicts.translated(() -> runtime.createMessageCorrelation("Deadline offered")
                            .processInstanceBusinessKey(event.number())
                            .correlateStartMessage()));
        }
    }

    @EventListener
    void on(TicketEvent.DeadlineAccepted event) {
        decided(event.number());
    }

    @EventListener
    void on(TicketEvent.DeadlineDeclined event) {
        decided(event.number());
    }

    @EventListener
    void on(TicketEvent.DeadlineWithdrawn event) {
        decided(event.number());
    }

    @EventListener
    void on(TicketEvent.DeadlineLapsed event) {
        decided(event.number());
    }

    @EventListener
    void on(TicketEvent.DeadlineCancelled event) {
        decided(event.number());
    }

    /** What was agreed on has no process any more. */
    @EventListener
    void on(TicketEvent.DeadlineVoided event) {
        decided(event.number());
    }

    /** The customer never got the letter: nothing follows from its silence any more. */
    @EventListener
    void on(TicketEvent.WaitChanged event) {
        EngineConflicts.translated(() -> tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(event.number())
                .list()
                .forEach(task -> refresh(task, event.number())));
    }

    private void refresh(Task task, String number) {
        task.setFollowUpDate(silence.nextStepAt(number).map(Date::from).orElse(null));
        tasks.saveTask(task);
        jobs.createJobQuery()
                .executionId(task.getExecutionId())
                .timers()
                .list()
                .forEach(timer -> jobs.recalculateJobDuedate(timer.getId(), true));
    }

    /** A form that decides, or the silence, leaves its own step. */
    private void decided(String number) {
        if (!moves.isMoving(PROCESS)) {
            moves.run(
                    PROCESS,
                    () -> EngineConflicts.translated(() -> runtime.createMessageCorrelation("Deadline decided")
                            .processInstanceBusinessKey(number)
                            .correlateAll()));
        }
    }
}
