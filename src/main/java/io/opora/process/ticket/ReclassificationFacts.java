package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.ReclassificationState;
import io.opora.ticket.ReclassificationSteps;
import io.opora.ticket.ReclassificationViews;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram {@code priority-reclassification} asks about the ticket's newest reclassification. */
@ProcessBean("reclassification")
public class ReclassificationFacts {

    private final ReclassificationViews reclassifications;
    private final ReclassificationSteps steps;

    ReclassificationFacts(ReclassificationViews reclassifications, ReclassificationSteps steps) {
        this.reclassifications = reclassifications;
        this.steps = steps;
    }

    /** When the time for the customer's view passes; in the year 9999 where the table names no end. */
    public Date viewUntil(DelegateExecution execution) {
        return Moments.orNever(steps.viewUntil(execution.getProcessBusinessKey()));
    }

    public boolean isAccepted(DelegateExecution execution) {
        return reclassifications
                .last(execution.getProcessBusinessKey())
                .filter(last -> last.state() == ReclassificationState.ACCEPTED)
                .isPresent();
    }
}
