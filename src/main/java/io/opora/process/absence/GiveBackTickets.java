package io.opora.process.absence;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Substitution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@ProcessBean("giveBackTickets")
class GiveBackTickets implements JavaDelegate {

    private final AbsenceFacts facts;
    private final Substitution substitution;

    GiveBackTickets(AbsenceFacts facts, Substitution substitution) {
        this.facts = facts;
        this.substitution = substitution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        substitution.giveBack(facts.absence(execution).staffId());
    }
}
