package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.DeadlineSilence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer does not decide about the offered deadline: reminds or lets it lapse, as {@code waiting-periods} says. */
@ProcessBean("followDeadlineSilence")
class FollowDeadlineSilence implements JavaDelegate {

    private final DeadlineSilence silence;
    private final TokenMoves moves;

    FollowDeadlineSilence(DeadlineSilence silence, TokenMoves moves) {
        this.silence = silence;
        this.moves = moves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moves.run(DeadlineProcesses.PROCESS, () -> silence.follow(execution.getProcessBusinessKey()));
    }
}
