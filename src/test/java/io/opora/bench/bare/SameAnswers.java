package io.opora.bench.bare;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What the diagrams ask, answered as for an outage at a customer with Premium, so that the tokens go the same way. */
public class SameAnswers {

    private static final long HOUR = 3_600_000;

    public boolean isCoverKnown(DelegateExecution execution) {
        return false;
    }

    public boolean isCovered(DelegateExecution execution) {
        return true;
    }

    public boolean isAnswered(DelegateExecution execution) {
        return false;
    }

    public @Nullable String assignee(DelegateExecution execution) {
        return null;
    }

    public List<String> specialist(DelegateExecution execution) {
        return List.of();
    }

    public List<String> queue(DelegateExecution execution) {
        return List.of("support-line");
    }

    public Date nextDeadline(DelegateExecution execution) {
        return inAnHour();
    }

    public int taskPriority(DelegateExecution execution) {
        return 80;
    }

    public boolean hasNextMilestone(DelegateExecution execution) {
        return true;
    }

    public Date nextMilestoneAt(DelegateExecution execution) {
        return inAnHour();
    }

    private static Date inAnHour() {
        return new Date(System.currentTimeMillis() + HOUR);
    }
}
