package io.opora.ticket;

import io.opora.sla.Promise;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What ends an offered or agreed deadline although nobody decides about it. */
@Component
class DeadlineEnds implements EndsWithTicket {

    private final Desk desk;
    private final DeadlineAgreements agreements;
    private final Conversation conversation;
    private final CustomerWaits waits;
    private final ApplicationEventPublisher events;

    DeadlineEnds(
            Desk desk,
            DeadlineAgreements agreements,
            Conversation conversation,
            CustomerWaits waits,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.agreements = agreements;
        this.conversation = conversation;
        this.waits = waits;
        this.events = events;
    }

    @Override
    public void end(Ticket ticket, Actor by) {
        agreements.open(ticket.id()).ifPresent(agreement -> {
            agreement.settle(DeadlineState.CANCELLED, null, by, desk.now());
            waits.closeAbout(ticket, agreement.getId(), CustomerTurn.State.CANCELLED, by);
            events.publishEvent(new TicketEvent.DeadlineCancelled(ticket.number(), agreement.getId(), by));
        });
    }

    /** Goodwill and paid work have no promised times, and so none to agree on. */
    @EventListener
    void on(TicketEvent.CoverDecided event) {
        if (event.verdict() != CoverVerdict.ACCEPT_COVERED) {
            Ticket ticket = desk.lock(event.number(), Actor.SYSTEM);
            end(ticket, event.by());
            agreements.inForce(ticket.id(), ticket.cycle()).ifPresent(agreed -> agreed.overtaken(DeadlineState.VOIDED));
        }
    }

    /** It got worse, or was worse from the start: the contract's terms count again. */
    @EventListener
    void on(TicketEvent.PriorityChanged event) {
        if (!Promise.allowsAgreement(event.to())) {
            Ticket ticket = desk.lock(event.number(), Actor.SYSTEM);
            agreements.open(ticket.id()).ifPresent(offered -> {
                offered.settle(DeadlineState.VOIDED, null, Actor.SYSTEM, desk.now());
                waits.closeAbout(ticket, offered.getId(), CustomerTurn.State.CANCELLED, Actor.SYSTEM);
                tell("Предложенный срок больше не обсуждается", offered, ticket, event.to());
            });
            agreements.inForce(ticket.id(), ticket.cycle()).ifPresent(agreed -> {
                agreed.overtaken(DeadlineState.VOIDED);
                tell("Согласованный срок больше не действует", agreed, ticket, event.to());
            });
        }
    }

    private void tell(String what, DeadlineAgreement agreement, Ticket ticket, int priority) {
        conversation.remark(
                ticket,
                "%s: приоритет теперь %d, для него действуют сроки договора.".formatted(what, priority),
                Actor.SYSTEM);
        events.publishEvent(new TicketEvent.DeadlineVoided(ticket.number(), agreement.getId()));
    }
}
