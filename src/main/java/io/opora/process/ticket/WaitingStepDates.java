package io.opora.process.ticket;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The dates of a step that waits for the customer already, when what is waited for has changed. */
@Component
class WaitingStepDates {

    private final TaskService tasks;
    private final ManagementService jobs;

    WaitingStepDates(TaskService tasks, ManagementService jobs) {
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /**
     * The task has no follow-up date when nothing more follows from silence: a person looks at it now. The timers at the
     * step ask their diagram's expressions again; one that counts from the step's beginning stays as it was.
     */
    void refresh(Task step, Optional<Instant> nextStepAt) {
        step.setFollowUpDate(nextStepAt.map(Date::from).orElse(null));
        tasks.saveTask(step);
        for (Job timer : jobs.createJobQuery()
                .executionId(step.getExecutionId())
                .timers()
                .list()) {
            jobs.recalculateJobDuedate(timer.getId(), true);
        }
    }
}
