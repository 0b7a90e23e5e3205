package io.opora.ticket;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What follows when nobody decides about an offered deadline, by the table {@code waiting-periods}: the customer is
 * reminded, then the offer lapses; the staff have a date by which to decide, and nothing follows.
 */
@UseCase
public class DeadlineSilence {

    private final Desk desk;
    private final DeadlineAgreements agreements;
    private final CustomerWaits waits;
    private final WaitingPeriods periods;
    private final ApplicationEventPublisher events;

    DeadlineSilence(
            Desk desk,
            DeadlineAgreements agreements,
            CustomerWaits waits,
            WaitingPeriods periods,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.agreements = agreements;
        this.waits = waits;
        this.periods = periods;
        this.events = events;
    }

    /** Takes the next step if it is due: the customer may have decided first. */
    public void follow(String number) {
        Ticket ticket = desk.lock(number, Actor.SYSTEM);
        agreements.open(ticket.id()).ifPresent(agreement -> waits.openAbout(ticket, agreement.getId())
                .ifPresent(turn -> next(turn, ticket)
                        .filter(step -> !step.at().isAfter(desk.now()))
                        .ifPresent(step -> take(step, turn, agreement, ticket))));
    }

    private Optional<WaitingStep> next(CustomerTurn turn, Ticket ticket) {
        if (!turn.isSilenceCounted()) {
            return Optional.empty();
        }
        return periods.steps(turn.waitsFor(), ticket, turn.openedAt()).stream()
                .filter(step -> !turn.isPast(step))
                .findFirst();
    }

    private void take(WaitingStep step, CustomerTurn turn, DeadlineAgreement agreement, Ticket ticket) {
        turn.follow(step, desk.now());
        switch (step.action()) {
            case REMIND ->
                events.publishEvent(new TicketEvent.DeadlineReminded(
                        ticket.number(),
                        agreement.getId(),
                        lapsesAt(turn, ticket).orElse(null)));
            case CLOSE -> {
                agreement.settle(DeadlineState.LAPSED, null, Actor.SYSTEM, desk.now());
                waits.closeAbout(ticket, agreement.getId(), CustomerTurn.State.LAPSED, Actor.SYSTEM);
                events.publishEvent(new TicketEvent.DeadlineLapsed(ticket.number(), agreement.getId()));
            }
            default ->
                throw new IllegalStateException("The table waiting-periods, rule %s: %s is no answer to silence"
                        .formatted(step.rule(), step.action()));
        }
    }

    private Optional<Instant> lapsesAt(CustomerTurn turn, Ticket ticket) {
        return periods.first(turn.waitsFor(), WaitingStep.Action.CLOSE, ticket, turn.openedAt());
    }

    /** When the customer's silence has its next step; empty when it is not the customer's turn or nothing more follows. */
    public Optional<Instant> nextStepAt(String number) {
        Ticket ticket = desk.look(number, Actor.SYSTEM);
        return agreements
                .open(ticket.id())
                .flatMap(agreement -> waits.openAbout(ticket, agreement.getId()))
                .flatMap(turn -> next(turn, ticket))
                .map(WaitingStep::at);
    }

    /** By when the staff should decide about the customer's offer, and at the latest when the offered deadline passes. */
    public Optional<Instant> decideBy(String number) {
        Ticket ticket = desk.look(number, Actor.SYSTEM);
        return agreements.open(ticket.id()).map(DeadlineAgreement::lastOffer).map(offer -> periods.first(
                        WaitsFor.DEADLINE_DECISION, WaitingStep.Action.UNTIL, ticket, offer.offeredAt())
                .filter(offer.dueAt()::isAfter)
                .orElse(offer.dueAt()));
    }
}
