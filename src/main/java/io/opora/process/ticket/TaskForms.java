package io.opora.process.ticket;

import io.opora.contract.Channel;
import io.opora.ticket.Actor;
import io.opora.ticket.Conversation;
import io.opora.ticket.CoverReview;
import io.opora.ticket.CoverVerdict;
import io.opora.ticket.HandOver;
import io.opora.ticket.Solutions;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * A form was submitted: does in the domain what the form asks for, and gives the gateways the domain's answer instead of
 * the form's own variables. A refusal leaves the task as it was.
 */
@Component
class TaskForms {

    private final Conversation conversation;
    private final Solutions solutions;
    private final HandOver handOver;
    private final CoverReview coverReview;
    private final StaffAtWork staff;
    private final TokenMoves moves;

    TaskForms(
            Conversation conversation,
            Solutions solutions,
            HandOver handOver,
            CoverReview coverReview,
            StaffAtWork staff,
            TokenMoves moves) {
        this.conversation = conversation;
        this.solutions = solutions;
        this.handOver = handOver;
        this.coverReview = coverReview;
        this.staff = staff;
        this.moves = moves;
    }

    void submitted(DelegateTask task, StepMeaning meaning) {
        if (!moves.isMoving()) {
            FormFields fields = FormFields.takenFrom(task);
            moves.run(() -> meaning.form()
                    .map(form -> act(form, task.getExecution().getProcessBusinessKey(), fields, staff.current()))
                    .ifPresent(answers -> answers.forEach(task::setVariable)));
        }
    }

    private Map<String, Object> act(String form, String number, FormFields fields, Actor by) {
        return switch (form) {
            case "first-answer", "work" -> work(number, fields, by);
            case "review-cover" -> reviewCover(number, fields, by);
            case "wait-for-customer" -> {
                conversation.goOnWithoutAnswer(number, fields.text(), by);
                yield Map.of();
            }
            case "review-solution" -> {
                solutions.withdraw(number, fields.text(), by);
                yield Map.of();
            }
            default -> Map.of();
        };
    }

    private Map<String, Object> work(String number, FormFields fields, Actor by) {
        WorkAction action = fields.choice("action", WorkAction.class);
        switch (action) {
            case ANSWER -> conversation.answer(number, fields.text(), Channel.CABINET, by);
            case NOTE -> conversation.note(number, fields.text(), Channel.CABINET, by);
            case ASK_CUSTOMER -> conversation.ask(number, fields.text(), Channel.CABINET, by);
            case HAND_OVER -> handOver.handOver(number, fields.find("line"), fields.text(), by);
            case RESOLVE -> solutions.propose(number, fields.text(), Channel.CABINET, by);
        }
        return Answers.of(action);
    }

    private Map<String, Object> reviewCover(String number, FormFields fields, Actor by) {
        CoverVerdict verdict = fields.choice("coverDecision", CoverVerdict.class);
        coverReview.decide(number, verdict, fields.text(), by);
        return Answers.of(verdict);
    }
}
