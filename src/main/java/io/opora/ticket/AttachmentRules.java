package io.opora.ticket;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may attach what to which ticket. */
@Component
class AttachmentRules {

    private final AttachmentRows rows;
    private final AttachmentSettings settings;

    AttachmentRules(AttachmentRows rows, AttachmentSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * Who will see the files: whoever sees the message that they belong to.
     *
     * @param wanted null where it does not matter
     * @throws NotAllowed     when a contact wants what only the staff may
     * @throws NotPossibleNow when the ticket has ended and nothing was written since
     * @throws InvalidInput   when there is no such message of this person, or others would see it
     */
    Visibility visibility(Ticket ticket, @Nullable Visibility wanted, @Nullable UUID messageId, Actor by) {
        if (by.isContact() && wanted == Visibility.INTERNAL) {
            throw new NotAllowed("attachment.staff-only");
        }
        @Nullable MessageView message = messageId == null ? null : messageOf(ticket, messageId, by);
        requireGoingOn(ticket, message);
        if (message == null) {
            return wanted == null ? Visibility.PUBLIC : wanted;
        }
        if (wanted != null && wanted != message.visibility()) {
            throw new InvalidInput("visibility", "attachment.visibility-of-message", message.visibility());
        }
        return message.visibility();
    }

    private MessageView messageOf(Ticket ticket, UUID messageId, Actor by) {
        return rows.message(messageId, ticket.id())
                .map(Message::view)
                .filter(message -> message.author().kind() == by.kind()
                        && message.author().id().equals(by.id()))
                .orElseThrow(() -> new InvalidInput("messageId", "attachment.message", ticket.number()));
    }

    /** An ended ticket takes files only with a message that it took: whoever could write it may add to it. */
    private static void requireGoingOn(Ticket ticket, @Nullable MessageView message) {
        boolean writtenSince = message != null
                && ticket.endedAt() != null
                && message.writtenAt().isAfter(ticket.endedAt());
        if (ticket.status().isFinal() && !writtenSince) {
            throw new NotPossibleNow("ticket.ended", ticket.number());
        }
    }

    void requireRoom(Ticket ticket, List<ReceivedFile> files) {
        if (files.isEmpty()) {
            throw new InvalidInput("file", "attachment.missing");
        }
        if (files.size() > settings.filesPerRequest()) {
            throw new InvalidInput("file", "attachment.too-many", settings.filesPerRequest(), files.size());
        }
        long count = rows.countByTicketId(ticket.id());
        if (count + files.size() > settings.filesPerTicket()) {
            throw new InvalidInput("file", "attachment.ticket-count", settings.filesPerTicket(), count);
        }
        long bytes = files.stream().mapToLong(ReceivedFile::size).sum();
        if (rows.bytesOf(ticket.id()) + bytes > settings.largestTicket().toBytes()) {
            throw new TooLarge(
                    "attachment.ticket-full", settings.largestTicket().toMegabytes());
        }
    }
}
