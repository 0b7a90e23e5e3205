package io.opora.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * An ended ticket goes on under its number (R11): a new cycle with reaction and resolution under the terms it had, and with
 * whoever worked on it.
 */
@UseCase
public class Reopening {

    private final Desk desk;
    private final Conversation conversation;
    private final WaitingPeriods periods;
    private final ApplicationEventPublisher events;

    Reopening(Desk desk, Conversation conversation, WaitingPeriods periods, ApplicationEventPublisher events) {
        this.desk = desk;
        this.conversation = conversation;
        this.periods = periods;
        this.events = events;
    }

    /**
     * A late reply that waits for a decision is settled by it.
     *
     * @param answers to the incident's questions asked anew; null keeps the last priority
     * @throws NotPossibleNow when the ticket has not ended, or ended too long ago
     */
    public void reopen(String number, @Nullable String reason, @Nullable IncidentAnswers answers, Actor by) {
        Ticket ticket = desk.lock(number, by);
        requireOpenAgain(ticket);
        UUID message = conversation.explain(ticket, Visibility.PUBLIC, Text.reason(reason), by);
        if (ticket.lateReplyId().isPresent()) {
            events.publishEvent(new TicketEvent.LateReplySettled(number, by));
        }
        reopen(ticket, message, answers, by);
    }

    void reopen(Ticket ticket, UUID reason, @Nullable IncidentAnswers answers, Actor by) {
        requireOpenAgain(ticket);
        if (answers != null) {
            answers.requireConclusive();
        }
        ticket.reopen(answers, desk.now());
        events.publishEvent(new TicketEvent.Reopened(ticket.number(), reason, by));
    }

    /** Until when, strictly before, an ended ticket may be opened again; empty while it is open. */
    public Optional<Instant> possibleUntil(String number) {
        return possibleUntil(desk.look(number, Actor.SYSTEM));
    }

    private Optional<Instant> possibleUntil(Ticket ticket) {
        return Optional.ofNullable(ticket.endedAt())
                .flatMap(ended -> periods.first(WaitsFor.REOPENING, WaitingStep.Action.UNTIL, ticket, ended));
    }

    private void requireOpenAgain(Ticket ticket) {
        if (!ticket.status().isFinal()) {
            throw new NotPossibleNow("ticket.not-ended", ticket.number());
        }
        if (possibleUntil(ticket).filter(desk.now()::isBefore).isEmpty()) {
            throw new NotPossibleNow("ticket.ended-long-ago", ticket.number());
        }
    }
}
