package io.opora.ticket;

import org.jspecify.annotations.Nullable;

/** It got worse: a higher priority from now on, whose promises make no deadline later (R9). */
@UseCase
public class Upgrades {

    private final Desk desk;
    private final PriorityQuestions questions;
    private final Assignment assignment;
    private final Conversation conversation;
    private final PriorityShift shift;

    Upgrades(
            Desk desk,
            PriorityQuestions questions,
            Assignment assignment,
            Conversation conversation,
            PriorityShift shift) {
        this.desk = desk;
        this.questions = questions;
        this.assignment = assignment;
        this.conversation = conversation;
        this.shift = shift;
    }

    /**
     * Each open clock is due at the earlier of its deadline and this instant plus the new budget, also one that is paused.
     * What was proposed about the old priority is void.
     *
     * @param answers as it is now
     * @param reason  for everybody on the ticket to read; no answer that would be the reaction
     * @throws NotPossibleNow when the answers lead to no higher priority, or the ticket is no incident at work
     */
    public void upgrade(String number, IncidentAnswers answers, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        PriorityVerdict verdict = questions.ask(ticket, answers);
        if (verdict.priority() >= ticket.priority()) {
            throw new NotPossibleNow("upgrade.not-higher", number, ticket.priority(), verdict.priority());
        }
        String why = Text.reason(reason);
        assignment.claimIfFree(ticket, by);
        conversation.explain(ticket, Visibility.PUBLIC, why, by);
        shift.upgrade(ticket, verdict, answers, why, by);
    }
}
