package io.opora.process.ticket;

import io.opora.ticket.Actor;
import io.opora.ticket.DowngradeView;
import io.opora.ticket.DowngradeViews;
import io.opora.ticket.Downgrades;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.Restoration;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms about a proposed downgrade show and ask for. */
@Component
class DowngradeForms {

    /** A text variable of the engine has no more characters. */
    private static final int LONGEST_SHOWN = 4000;

    private final Downgrades downgrades;
    private final DowngradeViews views;

    DowngradeForms(Downgrades downgrades, DowngradeViews views) {
        this.downgrades = downgrades;
        this.views = views;
    }

    /** Both statements, for the lead who decides between them. */
    void showDispute(DelegateTask task) {
        views.last(task.getExecution().getProcessBusinessKey()).ifPresent(downgrade -> {
            task.setVariable("proposalStatement", shown(proposal(downgrade)));
            task.setVariable("disputeStatement", shown(dispute(downgrade)));
        });
    }

    private static String proposal(DowngradeView downgrade) {
        String remaining = downgrade.facts().remaining();
        return "С приоритета %d на %d. Снова работает: %s%s"
                .formatted(
                        downgrade.fromPriority(),
                        downgrade.toPriority(),
                        downgrade.facts().restored(),
                        remaining == null ? "" : "\nОсталось: " + remaining);
    }

    private static String dispute(DowngradeView downgrade) {
        return downgrade.dispute() == null
                ? ""
                : downgrade.dispute().by() + ": " + downgrade.dispute().reason();
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN - 1) + "…";
    }

    void propose(String number, FormFields fields, Actor by) {
        @Nullable IncidentAnswers answers = fields.answers();
        downgrades.propose(
                number,
                new Restoration(
                        answers == null ? new IncidentAnswers(null, null, null) : answers,
                        fields.text("restored"),
                        fields.find("remaining")),
                by);
    }

    void withdraw(String number, FormFields fields, Actor by) {
        downgrades.withdraw(number, fields.text(), by);
    }

    void decideDispute(String number, FormFields fields, Actor by) {
        boolean accepted = fields.choice("disputeDecision", DisputeAnswer.class) == DisputeAnswer.LOWER;
        downgrades.decideDispute(number, accepted, fields.text(), by);
    }
}
