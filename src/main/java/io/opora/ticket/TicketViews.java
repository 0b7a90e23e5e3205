package io.opora.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tickets for people: a contact sees its own customer's tickets, the staff see all. */
@Service
@Transactional(readOnly = true)
public class TicketViews {

    /** Counting a million takes the database longer than reading the page; nobody leafs that far. */
    private static final int COUNTED = 10_000;

    private final Tickets tickets;
    private final Messages messages;
    private final Desk desk;

    TicketViews(Tickets tickets, Messages messages, Desk desk) {
        this.tickets = tickets;
        this.messages = messages;
        this.desk = desk;
    }

    /** @throws TicketNotFound when there is none, or it is another customer's */
    public TicketView find(String number, Actor reader) {
        return TicketView.of(desk.look(number, reader));
    }

    /**
     * Most tickets have no talk about their promise: one question here spares a reader three.
     *
     * @param ticketId of a ticket that the reader was allowed to {@link #find}
     */
    public PromiseTalks talksAbout(long ticketId) {
        return tickets.talksAbout(ticketId);
    }

    /**
     * @param page sorted by properties of the ticket such as {@code dueAt}, {@code registeredAt}, {@code priority} or
     *             {@code id}
     * @throws NotAllowed when a contact asks for queues
     */
    public TicketPage list(TicketQuery query, Actor reader, Pageable page) {
        if (query.queues() != null) {
            Desk.requireStaff(reader);
        }
        UUID customer = reader.isContact() ? desk.customerOf(reader) : query.customerId();
        return page(new TicketQuery(query.statuses(), customer, query.queues(), query.text()), page);
    }

    /**
     * The conversation in the order it was written; internal notes for the staff only.
     *
     * @throws TicketNotFound as {@link #find}
     */
    public List<MessageView> conversation(String number, Actor reader) {
        return messages.conversationOf(desk.look(number, reader).id()).stream()
                .map(Message::view)
                .filter(message -> !reader.isContact() || message.visibility() == Visibility.PUBLIC)
                .toList();
    }

    /** One message for the application itself, whoever may read it. */
    public MessageView message(UUID messageId) {
        return messages.findById(messageId).orElseThrow().view();
    }

    private TicketPage page(TicketQuery query, Pageable page) {
        List<TicketView> items =
                tickets.search(query, page).stream().map(TicketView::of).toList();
        long seen = page.getOffset() + items.size();
        boolean isLast = items.size() < page.getPageSize() && (!items.isEmpty() || page.getOffset() == 0);
        if (isLast) {
            return new TicketPage(items, seen, false);
        }
        // Behind the end nothing was seen, however far the page lies.
        long most = items.isEmpty() ? COUNTED : Math.max(COUNTED, seen);
        long counted = tickets.count(query, (int) most + 1);
        return new TicketPage(items, Math.min(counted, most), counted > most);
    }
}
