package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.DowngradeEffect;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the table {@code priority} what the engineer's facts make of the ticket. A refusal reaches whoever proposed. */
@ProcessBean("deriveDowngrade")
class DeriveDowngrade implements JavaDelegate {

    private final DowngradeEffect effect;

    DeriveDowngrade(DowngradeEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.derive(execution.getProcessBusinessKey());
    }
}
