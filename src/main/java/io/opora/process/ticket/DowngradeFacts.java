package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.DowngradeSilence;
import io.opora.ticket.DowngradeState;
import io.opora.ticket.DowngradeViews;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram {@code priority-downgrade} asks about the ticket's newest proposed downgrade. */
@ProcessBean("downgrade")
public class DowngradeFacts {

    private final DowngradeViews downgrades;
    private final DowngradeSilence silence;

    DowngradeFacts(DowngradeViews downgrades, DowngradeSilence silence) {
        this.downgrades = downgrades;
        this.silence = silence;
    }

    /** By whoever could: the customer, its silence, or a lead. */
    public boolean isAccepted(DelegateExecution execution) {
        return downgrades
                .last(execution.getProcessBusinessKey())
                .filter(last -> last.state() == DowngradeState.ACCEPTED)
                .isPresent();
    }

    /** When the table's next step is due; in the year 9999 where it has none. */
    public Date nextStepAt(DelegateExecution execution) {
        return Moments.orNever(silence.nextStepAt(execution.getProcessBusinessKey()));
    }
}
