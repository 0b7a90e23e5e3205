package io.opora.ticket;

import io.opora.contract.ContactCard;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.ServiceKind;
import io.opora.contract.SystemDirectory;
import io.opora.contract.SystemView;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Takes a request in: the ticket, its process, its clocks and the letters about it come to be together or not at all. */
@UseCase
public class Registration {

    private static final int LONGEST_SYSTEM = 100;

    private final Tickets tickets;
    private final CustomerDirectory customers;
    private final SystemDirectory systems;
    private final Conversation conversation;
    private final Desk desk;
    private final ApplicationEventPublisher events;

    Registration(
            Tickets tickets,
            CustomerDirectory customers,
            SystemDirectory systems,
            Conversation conversation,
            Desk desk,
            ApplicationEventPublisher events) {
        this.tickets = tickets;
        this.customers = customers;
        this.systems = systems;
        this.conversation = conversation;
        this.desk = desk;
        this.events = events;
    }

    /**
     * @param by the contact itself, or a staff member on its behalf
     * @return the new ticket's number
     * @throws InvalidInput when a field is missing or wrong
     */
    public String register(NewTicket request, Actor by) {
        check(request, by);
        ContactCard contact = customers
                .byId(request.contactId())
                .orElseThrow(() -> new InvalidInput("onBehalfOf", "contact.unknown"));
        Ticket ticket = new Ticket(request, contact, by, desk.now());
        if (request.system() != null && !request.system().isBlank()) {
            ticket.concern(system(request.system(), contact.customerId()));
        }
        tickets.save(ticket);
        conversation.open(ticket, by);
        tickets.flush();
        events.publishEvent(new TicketEvent.Registered(ticket.number()));
        return ticket.number();
    }

    private SystemView system(String nameOrId, UUID customerId) {
        String named = Text.line("system", nameOrId, LONGEST_SYSTEM);
        return systems.find(customerId, named).orElseThrow(() -> {
            String known = systems.activeOf(customerId).stream()
                    .map(system -> system.details().name())
                    .collect(Collectors.joining(", "));
            return known.isEmpty()
                    ? new InvalidInput("system", "system.none", named)
                    : new InvalidInput("system", "system.not-the-customers", named, known);
        });
    }

    private void check(NewTicket request, Actor by) {
        Text.line("subject", request.subject(), Text.LONGEST_SUBJECT);
        Text.required("description", request.description(), Text.LONGEST_TEXT);
        if (request.service() == ServiceKind.INCIDENT) {
            checkAnswers(request.answers());
        }
        if (request.receivedAt() != null) {
            checkReceipt(request, request.receivedAt(), by);
        }
    }

    private static void checkAnswers(@Nullable IncidentAnswers answers) {
        if (answers == null) {
            throw new InvalidInput("systemDown", "answers.required");
        }
        answers.requireConclusive();
    }

    private void checkReceipt(NewTicket request, Instant receivedAt, Actor by) {
        if (by.isContact()) {
            throw new InvalidInput("receivedAt", "received.staff-only");
        }
        if (receivedAt.isAfter(desk.now())) {
            throw new InvalidInput("receivedAt", "received.in-future");
        }
        if (request.receivedReason() == null || request.receivedReason().isBlank()) {
            throw new InvalidInput("receivedReason", "received.reason");
        }
        Text.required("receivedReason", request.receivedReason(), Text.LONGEST_TEXT);
    }
}
