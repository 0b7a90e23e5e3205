package io.opora.process.ticket;

import io.opora.contract.Channel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.Effort;
import io.opora.ticket.HandOver;
import io.opora.ticket.Solutions;
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
    private final Effort effort;
    private final StaffAtWork staff;
    private final TokenMoves moves;

    TaskForms(
            Conversation conversation,
            Solutions solutions,
            HandOver handOver,
            CoverReview coverReview,
            Effort effort,
            StaffAtWork staff,
            TokenMoves moves) {
        this.conversation = conversation;
        this.solutions = solutions;
        this.handOver = handOver;
        this.coverReview = coverReview;
        this.effort = effort;
        this.staff = staff;
        this.moves = moves;
    }

    void submitted(DelegateTask task, StepMeaning meaning) {
        if (!moves.isMoving()) {
            FormFields fields = FormFields.takenFrom(task);
            String number = task.getExecution().getProcessBusinessKey();
            moves.run(() -> meaning.form().ifPresent(form -> act(form, number, fields)));
        }
    }

    /** Whatever the form is for, it may say how long it took. */
    private void act(StepForm form, String number, FormFields fields) {
        Actor by = staff.current();
        effort.noteWith(number, SpentField.of(fields), by, () -> {
            act(form, number, fields, by);
            return form;
        });
    }

    private void act(StepForm form, String number, FormFields fields, Actor by) {
        switch (form) {
            case FIRST_ANSWER, WORK -> work(number, fields, by);
            case REVIEW_COVER -> reviewCover(number, fields, by);
            case WAIT_FOR_CUSTOMER -> conversation.goOnWithoutAnswer(number, fields.text(), by);
            case REVIEW_SOLUTION -> solutions.withdraw(number, fields.text(), by);
        }
    }

    private void work(String number, FormFields fields, Actor by) {
        switch (fields.choice("action", WorkAction.class)) {
            case ANSWER -> conversation.answer(number, fields.text(), Channel.CABINET, by);
            case NOTE -> conversation.note(number, fields.text(), Channel.CABINET, by);
            case ASK_CUSTOMER -> conversation.ask(number, fields.text(), Channel.CABINET, by);
            case HAND_OVER -> handOver.handOver(number, fields.find("line"), fields.text(), by);
            case RESOLVE -> solutions.propose(number, fields.text(), Channel.CABINET, by);
        }
    }

    private void reviewCover(String number, FormFields fields, Actor by) {
        coverReview.decide(number, fields.choice("coverDecision", CoverVerdict.class), fields.text(), by);
    }
}
