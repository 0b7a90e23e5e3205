package io.opora.notification;

import io.opora.ticket.Actor;
import io.opora.ticket.AttachmentView;
import io.opora.ticket.Attachments;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A file that comes with a message is told by the message's letter; a customer's file that comes alone must be told itself. */
@Component
class FileLetters {

    private final TicketCards tickets;
    private final Attachments attachments;
    private final Readers readers;
    private final OutboxWriter writer;

    FileLetters(TicketCards tickets, Attachments attachments, Readers readers, OutboxWriter writer) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.readers = readers;
        this.writer = writer;
    }

    @EventListener
    void on(TicketEvent.AttachmentAdded event) {
        if (!event.by().isContact()) {
            return;
        }
        AttachmentView file = attachments.find(event.number(), event.attachmentId(), Actor.SYSTEM);
        if (file.messageId() == null) {
            TicketCard ticket = tickets.card(event.number());
            Letter letter = StaffLetter.about(Template.FILE_ADDED, ticket).withFact("file", file.name());
            writer.write(letter, readers.responsible(ticket));
        }
    }
}
