package io.opora.ticket;

import io.opora.contract.ContactCard;
import io.opora.contract.CustomerDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands a ticket to whoever may have it: locked for acting, or just to look at. */
@Component
class Desk {

    private final Tickets tickets;
    private final CustomerDirectory customers;
    private final Clock time;

    Desk(Tickets tickets, CustomerDirectory customers, Clock time) {
        this.tickets = tickets;
        this.customers = customers;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    /** @throws TicketNotFound also for a ticket of another customer, which must look like a missing one */
    Ticket lock(String number, Actor actor) {
        Ticket ticket = TicketNumber.parse(number).flatMap(tickets::lock).orElseThrow(() -> new TicketNotFound(number));
        return requireVisible(ticket, actor);
    }

    /** Locked for an action that needs a ticket whose life goes on. */
    Ticket lockOpen(String number, Actor actor) {
        Ticket ticket = lock(number, actor);
        if (ticket.status().isFinal()) {
            throw new NotPossibleNow("ticket.ended", number);
        }
        return ticket;
    }

    /** @throws TicketNotFound as {@link #lock} */
    Ticket look(String number, Actor actor) {
        Ticket ticket =
                TicketNumber.parse(number).flatMap(tickets::findById).orElseThrow(() -> new TicketNotFound(number));
        return requireVisible(ticket, actor);
    }

    private Ticket requireVisible(Ticket ticket, Actor actor) {
        if (actor.isContact() && !ticket.customerId().equals(customerOf(actor))) {
            throw new TicketNotFound(ticket.number());
        }
        return ticket;
    }

    /** @throws NotAllowed when the actor is no contact of any customer */
    UUID customerOf(Actor contact) {
        return customers
                .byId(UUID.fromString(contact.id()))
                .map(ContactCard::customerId)
                .orElseThrow(() -> new NotAllowed("contact.unknown"));
    }

    static void requireStaff(Actor actor) {
        if (actor.isContact()) {
            throw new NotAllowed("staff.only");
        }
    }

    static void requireContact(Actor actor) {
        if (!actor.isContact()) {
            throw new NotAllowed("contact.only");
        }
    }
}
