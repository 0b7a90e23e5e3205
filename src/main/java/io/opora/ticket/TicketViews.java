package io.opora.ticket;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tickets for people: a contact sees its own customer's tickets, the staff see all. */
@Service
@Transactional(readOnly = true)
public class TicketViews {

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
     * @param page sorted by properties of the ticket such as {@code dueAt}, {@code registeredAt}, {@code priority} or
     *             {@code id}
     * @throws NotAllowed when a contact asks for queues
     */
    public Page<TicketView> list(TicketQuery query, Actor reader, Pageable page) {
        if (query.queues() != null) {
            Desk.requireStaff(reader);
        }
        UUID customer = reader.isContact() ? desk.customerOf(reader) : query.customerId();
        TicketQuery visible = new TicketQuery(query.statuses(), customer, query.queues(), query.text());
        return tickets.findAll((ticket, criteria, builder) -> matches(visible, ticket, builder), page)
                .map(TicketView::of);
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

    private static Predicate matches(TicketQuery query, Root<Ticket> ticket, CriteriaBuilder builder) {
        List<Predicate> all = new ArrayList<>();
        if (!query.statuses().isEmpty()) {
            all.add(ticket.get("status").in(query.statuses()));
        }
        if (!query.statuses().isEmpty() && TicketStatus.open().containsAll(query.statuses())) {
            // Says nothing new, but lets the database look among the open tickets only.
            all.add(ticket.get("endedAt").isNull());
        }
        if (query.queues() != null) {
            all.add(ticket.get("queue").in(query.queues()));
        }
        if (query.customerId() != null) {
            all.add(builder.equal(ticket.get("customerId"), query.customerId()));
        }
        if (query.text() != null && !query.text().isBlank()) {
            all.add(containsText(query.text().strip(), ticket, builder));
        }
        return builder.and(all.toArray(Predicate[]::new));
    }

    private static Predicate containsText(String text, Root<Ticket> ticket, CriteriaBuilder builder) {
        String escaped = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        Predicate inSubject = builder.like(builder.lower(ticket.get("subject")), "%" + escaped + "%", '\\');
        return TicketNumber.parse(text.toUpperCase(Locale.ROOT))
                .map(id -> builder.or(builder.equal(ticket.get("id"), id), inSubject))
                .orElse(inSubject);
    }
}
