package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Silence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer keeps silent: reminds or ends, as the table {@code waiting-periods} says. */
@ProcessBean("followSilence")
class FollowSilence implements JavaDelegate {

    private final Silence silence;
    private final TokenMoves moves;

    FollowSilence(Silence silence, TokenMoves moves) {
        this.silence = silence;
        this.moves = moves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        moves.run(() -> silence.follow(execution.getProcessBusinessKey()));
    }
}
