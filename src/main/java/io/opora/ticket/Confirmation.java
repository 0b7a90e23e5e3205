package io.opora.ticket;

import io.opora.contract.CustomerDirectory;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The customer's responsible contact or its deputy says whether a colleague's consultation is wanted. The first line may
 * record what they said in person or on the phone.
 */
@UseCase
public class Confirmation {

    private final Desk desk;
    private final FirstLine firstLine;
    private final Conversation conversation;
    private final CustomerWaits waits;
    private final CustomerDirectory customers;
    private final ApplicationEventPublisher events;

    Confirmation(
            Desk desk,
            FirstLine firstLine,
            Conversation conversation,
            CustomerWaits waits,
            CustomerDirectory customers,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.firstLine = firstLine;
        this.conversation = conversation;
        this.waits = waits;
        this.customers = customers;
        this.events = events;
    }

    /**
     * The work begins, and the clocks start at this instant.
     *
     * @param text who said so and how; needed from the staff, and for everybody on the ticket to read
     */
    public void confirm(String number, @Nullable String text, Actor by) {
        Ticket ticket = lockAsked(number, by);
        if (by.isStaff() || text != null && !text.isBlank()) {
            conversation.explain(ticket, Visibility.PUBLIC, Text.body(text), by);
        }
        waits.closeConfirmation(ticket, CustomerTurn.State.ACCEPTED, by);
        ticket.confirmed(by, desk.now());
        events.publishEvent(new TicketEvent.RequestConfirmed(number, by));
    }

    /** The ticket ends as cancelled; its reason is for everybody on the ticket to read. */
    public void decline(String number, @Nullable String reason, Actor by) {
        Ticket ticket = lockAsked(number, by);
        UUID message = conversation.explain(ticket, Visibility.PUBLIC, Text.reason(reason), by);
        waits.closeConfirmation(ticket, CustomerTurn.State.REJECTED, by);
        ticket.coverage().decline();
        events.publishEvent(new TicketEvent.RequestDeclined(number, message, by));
    }

    private Ticket lockAsked(String number, Actor by) {
        Ticket ticket = desk.lock(number, by);
        if (by.isContact()) {
            requireResponsible(by);
        } else {
            firstLine.require(by);
        }
        if (!waits.isOpen(ticket.id(), CustomerTurn.Kind.CONFIRMATION)) {
            throw new NotPossibleNow(whyNot(ticket), number);
        }
        return ticket;
    }

    private void requireResponsible(Actor contact) {
        if (!customers.isResponsible(UUID.fromString(contact.id()))) {
            throw new NotAllowed("confirmation.responsible-only");
        }
    }

    /** Somebody else was faster, or too much time has passed; the answer says which. */
    private String whyNot(Ticket ticket) {
        return waits.lastConfirmation(ticket.id())
                .map(turn -> switch (turn.state()) {
                    case ACCEPTED -> "confirmation.given";
                    case REJECTED -> "confirmation.declined";
                    case CANCELLED -> "confirmation.cancelled";
                    default -> "confirmation.lapsed";
                })
                .orElse("confirmation.not-asked");
    }
}
