package io.opora.process.ticket;

import io.opora.ticket.Actor;
import io.opora.ticket.Breach;
import io.opora.ticket.BreachCategory;
import io.opora.ticket.BreachReasons;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The forms in which a breach is explained and the reason decided on: what they show, and what their fields mean. */
@Component
class BreachForms {

    private static final String CATEGORY = "breachCategory";
    private static final String DECISION = "breachDecision";

    private final BreachReasons reasons;
    private final BreachWords words;

    BreachForms(BreachReasons reasons, BreachWords words) {
        this.reasons = reasons;
        this.words = words;
    }

    /** Why the last reason was returned is shown to whoever explains again, and the reason to whoever decides on it. */
    void show(StepForm form, DelegateTask task) {
        if (form != StepForm.EXPLAIN_BREACH && form != StepForm.DECIDE_BREACH_REASON) {
            return;
        }
        Breach breach = BreachVariables.breach(task);
        reasons.last(task.getExecution().getProcessBusinessKey(), breach).ifPresent(last -> {
            if (form == StepForm.DECIDE_BREACH_REASON) {
                task.setVariable("explanation", words.explanation(last));
            } else if (last.isReturned()) {
                task.setVariable("returned", words.returned(last));
            }
        });
    }

    void explain(String number, DelegateTask task, FormFields fields, Actor by) {
        reasons.explain(
                number, BreachVariables.breach(task), fields.choice(CATEGORY, BreachCategory.class), fields.text(), by);
    }

    void decide(String number, DelegateTask task, FormFields fields, Actor by) {
        boolean accepted = fields.choice(DECISION, BreachReasonDecision.class) == BreachReasonDecision.APPROVE;
        reasons.decide(number, BreachVariables.breach(task), accepted, fields.text(), by);
    }
}
