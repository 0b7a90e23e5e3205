package io.opora.ticket;

import io.opora.contract.CoverDecision;
import io.opora.contract.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * An engineer finds, while working, that the request is about something outside the standard functions. Where the terms
 * that it is worked on under cover that too, only the scope changes. Else the first line decides (R14); until then the clocks run on, for the
 * customer was promised them.
 */
@UseCase
public class ScopeCheck {

    private final Desk desk;
    private final Conversation conversation;
    private final CoverCheck cover;
    private final Assignment assignment;
    private final List<EndsWithTicket> besides;
    private final ApplicationEventPublisher events;

    ScopeCheck(
            Desk desk,
            Conversation conversation,
            CoverCheck cover,
            Assignment assignment,
            List<EndsWithTicket> besides,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.cover = cover;
        this.assignment = assignment;
        this.besides = besides;
        this.events = events;
    }

    /**
     * @param reason what was found; for the staff only
     * @throws InvalidInput   for {@link Scope#STANDARD}, which is not outside
     * @throws NotPossibleNow when the ticket is not worked on, or was accepted with this scope already
     */
    public void outside(String number, Scope scope, @Nullable String reason, Actor by) {
        Desk.requireStaff(by);
        if (scope == Scope.STANDARD) {
            throw new InvalidInput("scope", "field.unknown-value", scope, "CUSTOMISATION, NETWORKS, OPERATING_SYSTEMS");
        }
        Ticket ticket = desk.lockOpen(number, by);
        if (Work.waitsForAnswer(ticket)) {
            conversation.withdrawQuestions(ticket, by);
        }
        Work.requireGoingOn(ticket);
        if (ticket.scope() == scope) {
            throw new NotPossibleNow("ticket.scope-known", number);
        }
        assignment.acceptFirst(ticket, by);
        assignment.claimIfFree(ticket, by);
        UUID message = conversation.explain(ticket, Visibility.INTERNAL, Text.reason(reason), by);
        ticket.concerns(scope);
        CoverDecision decision = cover.whileWorking(ticket);
        if (!decision.covered()) {
            ticket.coverage().lose(decision, by);
            // What both sides talk about rests on a cover that may be none.
            besides.forEach(open -> open.end(ticket, Actor.SYSTEM));
            events.publishEvent(new TicketEvent.OutsideScopeFound(number, message, by));
        }
    }
}
