package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.DowngradeEffect;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What was accepted comes into force. */
@ProcessBean("lowerPriority")
class LowerPriority implements JavaDelegate {

    private final DowngradeEffect effect;

    LowerPriority(DowngradeEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.lower(execution.getProcessBusinessKey());
    }
}
