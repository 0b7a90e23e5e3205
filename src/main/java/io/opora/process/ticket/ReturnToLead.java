package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.HandOver;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The other line did not accept in time. */
@ProcessBean("returnToLead")
class ReturnToLead implements JavaDelegate {

    private final HandOver handOver;
    private final TokenMoves moves;

    ReturnToLead(HandOver handOver, TokenMoves moves) {
        this.handOver = handOver;
        this.moves = moves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moves.run(() -> handOver.returnToLead(execution.getProcessBusinessKey()));
    }
}
