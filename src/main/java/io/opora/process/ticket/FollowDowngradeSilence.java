package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.DowngradeSilence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The customer keeps silent about a downgrade: reminds or accepts, as the table {@code waiting-periods} says. */
@ProcessBean("followDowngradeSilence")
class FollowDowngradeSilence implements JavaDelegate {

    private final DowngradeSilence silence;

    FollowDowngradeSilence(DowngradeSilence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        silence.follow(execution.getProcessBusinessKey());
    }
}
