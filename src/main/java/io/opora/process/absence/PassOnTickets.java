package io.opora.process.absence;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Substitution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@ProcessBean("passOnTickets")
class PassOnTickets implements JavaDelegate {

    private final AbsenceFacts facts;
    private final Substitution substitution;

    PassOnTickets(AbsenceFacts facts, Substitution substitution) {
        this.facts = facts;
        this.substitution = substitution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        substitution.passOn(facts.absence(execution).staffId());
    }
}
