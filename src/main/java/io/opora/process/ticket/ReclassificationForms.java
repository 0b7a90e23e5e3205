package io.opora.process.ticket;

import io.opora.ticket.Actor;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.ReclassificationView;
import io.opora.ticket.ReclassificationViews;
import io.opora.ticket.Reclassifications;
import io.opora.ticket.Upgrades;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms about a changed priority show and ask for. */
@Component
class ReclassificationForms {

    static final String STAFF_SIDE = "staffSide";
    static final String CUSTOMER_SIDE = "customerSide";

    /** A text variable of the engine has no more characters. */
    private static final int LONGEST_SHOWN = 4000;

    private final Upgrades upgrades;
    private final Reclassifications reclassifications;
    private final ReclassificationViews views;

    ReclassificationForms(Upgrades upgrades, Reclassifications reclassifications, ReclassificationViews views) {
        this.upgrades = upgrades;
        this.reclassifications = reclassifications;
        this.views = views;
    }

    void upgrade(String number, FormFields fields, Actor by) {
        upgrades.upgrade(number, answers(fields), fields.text(), by);
    }

    void reclassify(String number, FormFields fields, Actor by) {
        reclassifications.reclassify(number, answers(fields), fields.text(), by);
    }

    void withdraw(String number, FormFields fields, Actor by) {
        reclassifications.withdraw(number, fields.text(), by);
    }

    void decide(String number, FormFields fields, Actor by) {
        boolean accepted = fields.choice("reclassificationDecision", ReclassificationAnswer.class)
                == ReclassificationAnswer.CORRECT;
        reclassifications.decide(number, accepted, fields.text(), by);
    }

    private static IncidentAnswers answers(FormFields fields) {
        @Nullable IncidentAnswers answers = fields.answers();
        return answers == null ? new IncidentAnswers(null, null, null) : answers;
    }

    /** Both sides, for the lead who decides between them. */
    void show(DelegateTask task) {
        task.setVariables(sides(task.getExecution().getProcessBusinessKey()));
    }

    /** The two sides by the names of the form's fields; none when nothing was ever proposed. */
    Map<String, String> sides(String number) {
        return views.last(number)
                .map(one -> Map.of(STAFF_SIDE, shown(staffSide(one)), CUSTOMER_SIDE, shown(customerSide(one))))
                .orElse(Map.of());
    }

    private static String staffSide(ReclassificationView one) {
        return "%s: приоритет %d вместо %d. %s"
                .formatted(one.proposedByName(), one.toPriority(), one.fromPriority(), one.reason());
    }

    private static String customerSide(ReclassificationView one) {
        ReclassificationView.@Nullable Opinion opinion = one.customerView();
        if (opinion == null) {
            return "Клиент не высказал мнения за отведённое время.";
        }
        String word = opinion.agrees() ? "согласен" : "не согласен";
        return "%s: %s.%s".formatted(opinion.by(), word, opinion.reason() == null ? "" : " " + opinion.reason());
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    }
}
