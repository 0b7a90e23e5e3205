package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.DeadlineSilence;
import io.opora.ticket.DeadlineState;
import io.opora.ticket.DeadlineView;
import io.opora.ticket.DeadlineViews;
import io.opora.ticket.Side;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagram {@code deadline-agreement} asks about the deadline that its ticket's sides talk about. */
@ProcessBean("deadlineAgreement")
public class DeadlineAgreementFacts {

    private final DeadlineViews deadlines;
    private final DeadlineSilence silence;

    DeadlineAgreementFacts(DeadlineViews deadlines, DeadlineSilence silence) {
        this.deadlines = deadlines;
        this.silence = silence;
    }

    public boolean isCustomersTurn(DelegateExecution execution) {
        return deadline(execution).awaits(Side.CUSTOMER);
    }

    public boolean isOpen(DelegateExecution execution) {
        return deadline(execution).state() == DeadlineState.OPEN;
    }

    public boolean isAccepted(DelegateExecution execution) {
        return deadline(execution).state() == DeadlineState.ACCEPTED;
    }

    /** When the table's next step is due while the customer keeps silent; in the year 9999 where it has none. */
    public Date nextStepAt(DelegateExecution execution) {
        return Moments.orNever(silence.nextStepAt(execution.getProcessBusinessKey()));
    }

    /** By when the staff should decide. */
    public Date decideBy(DelegateExecution execution) {
        return Moments.orNever(silence.decideBy(execution.getProcessBusinessKey()));
    }

    private DeadlineView deadline(DelegateExecution execution) {
        return deadlines.newest(execution.getProcessBusinessKey()).orElseThrow();
    }
}
