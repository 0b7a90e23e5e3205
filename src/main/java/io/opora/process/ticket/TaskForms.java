package io.opora.process.ticket;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.ticket.Actor;
import io.opora.ticket.Confirmation;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.DeadlineDecision;
import io.opora.ticket.DeadlineTalks;
import io.opora.ticket.Effort;
import io.opora.ticket.HandOver;
import io.opora.ticket.LateReplies;
import io.opora.ticket.ManagerAttention;
import io.opora.ticket.PaidWork;
import io.opora.ticket.PaidWorkDecision;
import io.opora.ticket.ReplyDecision;
import io.opora.ticket.ScopeCheck;
import io.opora.ticket.Solutions;
import io.opora.ticket.TicketCards;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * A form was submitted: does in the domain what the form asks for. The gateways then read the domain's state, never what
 * was typed. A refusal leaves the task as it was.
 */
@Component
class TaskForms {

    private final Conversation conversation;
    private final Solutions solutions;
    private final HandOver handOver;
    private final CoverReview coverReview;
    private final Confirmation confirmation;
    private final PaidWork paidWork;
    private final ScopeCheck scopeCheck;
    private final TicketCards tickets;
    private final LateReplies lateReplies;
    private final BreachForms breachForms;
    private final ManagerAttention managerAttention;
    private final DowngradeForms downgrades;
    private final DeadlineTalks deadlines;
    private final ReclassificationForms reclassifications;
    private final Effort effort;
    private final StaffAtWork staff;
    private final OfferedDeadline offers;
    private final TokenMoves moves;

    TaskForms(
            Conversation conversation,
            Solutions solutions,
            HandOver handOver,
            CoverReview coverReview,
            Confirmation confirmation,
            PaidWork paidWork,
            ScopeCheck scopeCheck,
            TicketCards tickets,
            LateReplies lateReplies,
            BreachForms breachForms,
            ManagerAttention managerAttention,
            DowngradeForms downgrades,
            DeadlineTalks deadlines,
            ReclassificationForms reclassifications,
            Effort effort,
            StaffAtWork staff,
            OfferedDeadline offers,
            TokenMoves moves) {
        this.conversation = conversation;
        this.solutions = solutions;
        this.handOver = handOver;
        this.coverReview = coverReview;
        this.confirmation = confirmation;
        this.paidWork = paidWork;
        this.scopeCheck = scopeCheck;
        this.tickets = tickets;
        this.lateReplies = lateReplies;
        this.breachForms = breachForms;
        this.managerAttention = managerAttention;
        this.downgrades = downgrades;
        this.deadlines = deadlines;
        this.reclassifications = reclassifications;
        this.effort = effort;
        this.staff = staff;
        this.offers = offers;
        this.moves = moves;
    }

    /**
     * The first line sees why, also when that was found while working, far behind the first look at the contract; a lead sees
     * what is disputed and both sides of a reclassification, and whoever has to do with a deadline sees which.
     */
    void shown(DelegateTask task, StepMeaning meaning) {
        String number = task.getExecution().getProcessBusinessKey();
        meaning.form().ifPresent(form -> {
            switch (form) {
                case REVIEW_COVER ->
                    task.setVariable("coverReason", tickets.card(number).coverReasonRu());
                case DECIDE_DISPUTE -> downgrades.showDispute(task);
                case DECIDE_RECLASSIFICATION -> reclassifications.show(task);
                case DECIDE_DEADLINE, WITHDRAW_DEADLINE -> task.setVariableLocal("deadlineOffer", offers.shown(number));
                default -> {}
            }
        });
        meaning.form().ifPresent(form -> breachForms.show(form, task));
    }

    void submitted(DelegateTask task, StepMeaning meaning) {
        String process = meaning.form().map(StepForm::process).orElse(TokenMoves.TICKET);
        if (!moves.isMoving(process)) {
            FormFields fields = FormFields.takenFrom(task);
            String number = task.getExecution().getProcessBusinessKey();
            moves.run(process, () -> meaning.form().ifPresent(form -> act(form, number, fields, task)));
        }
    }

    /** Whatever the form is for, it may say how long it took. */
    private void act(StepForm form, String number, FormFields fields, DelegateTask task) {
        Actor by = staff.current();
        effort.noteWith(number, SpentField.of(fields), by, () -> {
            act(form, number, fields, task, by);
            return form;
        });
    }

    private void act(StepForm form, String number, FormFields fields, DelegateTask task, Actor by) {
        switch (form) {
            case FIRST_ANSWER, WORK -> work(number, fields, by);
            case REVIEW_COVER -> reviewCover(number, fields, by);
            case AWAIT_CONFIRMATION -> confirmation(number, fields, by);
            case PAID_WORK ->
                paidWork.decide(number, fields.choice("paidWork", PaidWorkDecision.class), fields.text(), by);
            case ACCEPT_HAND_OVER -> handOver(number, fields, by);
            case WAIT_FOR_CUSTOMER -> conversation.goOnWithoutAnswer(number, fields.text(), by);
            case REVIEW_SOLUTION -> solutions.withdraw(number, fields.text(), by);
            case EXPLAIN_BREACH -> breachForms.explain(number, task, fields, by);
            case DECIDE_BREACH_REASON -> breachForms.decide(number, task, fields, by);
            case MANAGER_ATTENTION -> managerAttention.note(number, fields.text(), by);
            case DECIDE_REPLY ->
                lateReplies.decide(
                        number,
                        fields.choice("replyDecision", ReplyDecision.class),
                        fields.text(),
                        fields.answers(),
                        by);
            case AWAIT_DOWNGRADE -> downgrades.withdraw(number, fields, by);
            case DECIDE_DISPUTE -> downgrades.decideDispute(number, fields, by);
            case DECIDE_DEADLINE -> deadline(number, fields, by);
            case WITHDRAW_DEADLINE -> deadlines.withdraw(number, fields.text(), by);
            case AWAIT_VIEW -> reclassifications.withdraw(number, fields, by);
            case DECIDE_RECLASSIFICATION -> reclassifications.decide(number, fields, by);
        }
    }

    private void work(String number, FormFields fields, Actor by) {
        switch (fields.choice("action", WorkAction.class)) {
            case ANSWER -> conversation.answer(number, fields.text(), Channel.CABINET, by);
            case NOTE -> conversation.note(number, fields.text(), Channel.CABINET, by);
            case ASK_CUSTOMER -> conversation.ask(number, fields.text(), Channel.CABINET, by);
            case HAND_OVER -> handOver.handOver(number, fields.find("line"), fields.text(), by);
            case OFFER_DEADLINE -> deadlines.offer(number, fields.moment("dueAt"), fields.text(), by);
            case OUTSIDE_SCOPE -> scopeCheck.outside(number, fields.choice("scope", Scope.class), fields.text(), by);
            case PROPOSE_DOWNGRADE -> downgrades.propose(number, fields, by);
            case UPGRADE -> reclassifications.upgrade(number, fields, by);
            case RECLASSIFY -> reclassifications.reclassify(number, fields, by);
            case RESOLVE -> solutions.propose(number, fields.text(), Channel.CABINET, by);
        }
    }

    private void confirmation(String number, FormFields fields, Actor by) {
        switch (fields.choice("confirmation", ConfirmationAnswer.class)) {
            case CONFIRMED -> confirmation.confirm(number, fields.text(), by);
            case DECLINED -> confirmation.decline(number, fields.text(), by);
        }
    }

    private void handOver(String number, FormFields fields, Actor by) {
        switch (fields.choice("handOver", HandOverAnswer.class)) {
            case ACCEPT -> handOver.accept(number, by);
            case DECLINE -> handOver.decline(number, fields.text(), by);
        }
    }

    private void deadline(String number, FormFields fields, Actor by) {
        switch (fields.choice("deadlineDecision", DeadlineDecision.class)) {
            case ACCEPT -> deadlines.accept(number, null, fields.text(), by);
            case DECLINE -> deadlines.decline(number, fields.text(), by);
            case COUNTER -> deadlines.counter(number, fields.moment("dueAt"), fields.text(), by);
        }
    }

    private void reviewCover(String number, FormFields fields, Actor by) {
        coverReview.decide(number, fields.choice("coverDecision", CoverVerdict.class), fields.text(), by);
    }
}
