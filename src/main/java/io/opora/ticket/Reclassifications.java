package io.opora.ticket;

import io.opora.contract.Channel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The priority was wrong from the start. What lengthens no promise happens at once; for anything else the customer is asked
 * for its view, then a lead decides: so it is no way around a downgrade, which the customer must accept (R8, R9).
 */
@UseCase
public class Reclassifications {

    private final Desk desk;
    private final ReclassificationRows rows;
    private final PriorityQuestions questions;
    private final PriorityShift shift;
    private final Assignment assignment;
    private final Conversation conversation;
    private final Leads leads;
    private final ReclassificationWithdrawal withdrawal;
    private final ApplicationEventPublisher events;

    Reclassifications(
            Desk desk,
            ReclassificationRows rows,
            PriorityQuestions questions,
            PriorityShift shift,
            Assignment assignment,
            Conversation conversation,
            Leads leads,
            ReclassificationWithdrawal withdrawal,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.questions = questions;
        this.shift = shift;
        this.assignment = assignment;
        this.conversation = conversation;
        this.leads = leads;
        this.withdrawal = withdrawal;
        this.events = events;
    }

    /**
     * Asking for the customer's view pauses no clock, for the customer decides nothing (R6); to a ticket that nobody answered
     * yet it is the reaction (R5). The reason of a correction at once is none.
     *
     * @param answers as they should have been from the start
     * @param reason  for everybody on the ticket to read
     * @throws NotPossibleNow when the answers lead to the same priority, another reclassification is open, or the ticket is
     *                        no incident at work
     */
    public void reclassify(String number, IncidentAnswers answers, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        PriorityVerdict verdict = questions.ask(ticket, answers);
        if (verdict.priority() == ticket.priority()) {
            throw new NotPossibleNow("reclassification.same", number, ticket.priority());
        }
        if (rows.openOf(ticket.id()).isPresent()) {
            throw new NotPossibleNow("reclassification.open", number);
        }
        String why = Text.reason(reason);
        assignment.claimIfFree(ticket, by);
        if (shift.lengthens(ticket, verdict)) {
            propose(ticket, answers, verdict, why, by);
        } else {
            conversation.explain(ticket, Visibility.PUBLIC, why, by);
            shift.reclassify(ticket, verdict, answers, why, by);
        }
    }

    private void propose(Ticket ticket, IncidentAnswers answers, PriorityVerdict verdict, String why, Actor by) {
        UUID message = conversation.say(ticket, MessageKind.RECLASSIFICATION, why, Channel.CABINET, by);
        rows.save(new Reclassification(ticket, answers, verdict, why, by, desk.now()));
        events.publishEvent(new ReclassificationEvent.Proposed(ticket.number(), message, by));
    }

    /**
     * The customer's side; a lead reads it before deciding. It is welcome until then, also when its time has passed.
     *
     * @param reason for everybody on the ticket to read; needed from who disagrees
     */
    public void giveView(String number, boolean agrees, @Nullable String reason, Actor by) {
        Desk.requireContact(by);
        Ticket ticket = desk.lockOpen(number, by);
        Reclassification open = requireOpen(ticket);
        if (open.isHeard()) {
            throw new NotPossibleNow("reclassification.view-given", number);
        }
        boolean explained = !agrees || reason != null && !reason.isBlank();
        @Nullable String why = explained ? Text.reason(reason) : null;
        @Nullable UUID message = why == null ? null : conversation.explain(ticket, Visibility.PUBLIC, why, by);
        open.hear(agrees, why, by, desk.now());
        events.publishEvent(new ReclassificationEvent.ViewGiven(number, agrees, message, by));
    }

    /**
     * @param reason for everybody on the ticket to read
     * @throws NotAllowed     for all but team leads and administrators
     * @throws NotPossibleNow when nothing is open, or the customer has not been heard and there is still time for it
     */
    public void decide(String number, boolean accepted, @Nullable String reason, Actor by) {
        leads.require(by);
        Ticket ticket = desk.lockOpen(number, by);
        Reclassification open = requireOpen(ticket);
        if (!open.isDecidable()) {
            throw new NotPossibleNow("reclassification.view-awaited", number);
        }
        String why = Text.reason(reason);
        UUID message = conversation.explain(ticket, Visibility.PUBLIC, why, by);
        open.close(accepted ? ReclassificationState.ACCEPTED : ReclassificationState.REJECTED, why, by, desk.now());
        events.publishEvent(new ReclassificationEvent.Decided(number, accepted, message, by));
    }

    /**
     * As if it had never been proposed.
     *
     * @param reason for the staff only
     */
    public void withdraw(String number, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        Ticket ticket = desk.lockOpen(number, by);
        if (!withdrawal.withdraw(ticket, reason, by)) {
            throw new NotPossibleNow("reclassification.none", number);
        }
    }

    private Reclassification requireOpen(Ticket ticket) {
        return rows.openOf(ticket.id()).orElseThrow(() -> new NotPossibleNow("reclassification.none", ticket.number()));
    }
}
