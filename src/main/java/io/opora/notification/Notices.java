package io.opora.notification;

import io.opora.staff.StaffGroups;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters whose words a process owner writes in a diagram. */
@Service
public class Notices {

    private final TicketCards tickets;
    private final Readers readers;
    private final OutboxWriter writer;

    Notices(TicketCards tickets, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.readers = readers;
        this.writer = writer;
    }

    /**
     * Writes the letter into the outbox of the running transaction.
     *
     * @param number  the ticket's number
     * @param subject as the text, it may hold {@code {номер}}, {@code {тема}} and {@code {клиент}}
     * @throws IllegalArgumentException when subject or text is blank or has a place that cannot be filled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(String number, NoticeReader reader, String subject, String text) {
        TicketCard ticket = tickets.card(number);
        Map<String, String> facts = Map.of(
                NoticeText.NUMBER, ticket.number(),
                NoticeText.TOPIC, ticket.subject(),
                NoticeText.CUSTOMER, ticket.customerName());
        Template template = reader == NoticeReader.CUSTOMER ? Template.NOTICE : Template.STAFF_NOTICE;
        Letter letter = Letter.of(template, ticket.number(), ticket.subject())
                .withValues(filled("subject", subject, facts), filled("text", text, facts));
        writer.write(
                template == Template.STAFF_NOTICE ? letter.calmly(ticket.priority(), ticket.dueAt()) : letter,
                people(reader, ticket));
    }

    private List<Recipient> people(NoticeReader reader, TicketCard ticket) {
        return switch (reader) {
            case CUSTOMER -> readers.customer(ticket);
            case ASSIGNEE -> readers.responsible(ticket);
            case QUEUE -> readers.queue(ticket);
            case LEAD -> readers.group(StaffGroups.TEAM_LEADS, ticket);
            case MANAGER -> readers.group(StaffGroups.MANAGERS, ticket);
        };
    }

    private static String filled(String field, String text, Map<String, String> facts) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A notice needs a " + field);
        }
        NoticeText.problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException("A notice's " + field + ": " + problem);
        });
        return NoticeText.filled(text.strip(), facts);
    }
}
