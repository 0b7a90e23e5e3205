package io.opora.ticket;

import io.opora.refusal.NotThere;
import io.opora.ticket.file.FileStore;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** The files of tickets: what contacts and staff add, and who sees what. */
@UseCase
public class Attachments {

    private final Desk desk;
    private final AttachmentRows rows;
    private final FileStore store;
    private final AttachmentRules rules;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Attachments(
            Desk desk,
            AttachmentRows rows,
            FileStore store,
            AttachmentRules rules,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.store = store;
        this.rules = rules;
        this.entities = entities;
        this.events = events;
    }

    /**
     * Adds files, all or none.
     *
     * @param visibility null: as the message's, without one public
     * @param messageId  the sender's own message that the files belong to
     * @throws TooLarge     when the ticket has no room left
     * @throws InvalidInput when there are too many
     */
    public List<AttachmentView> add(
            String number,
            List<ReceivedFile> files,
            @Nullable Visibility visibility,
            @Nullable UUID messageId,
            Actor by) {
        Ticket seen = desk.look(number, by);
        Visibility seenBy = rules.visibility(seen, visibility, messageId, by);
        rules.requireRoom(seen, files);
        // Read once more under its lock, which must not wait for the bytes.
        entities.detach(seen);
        List<Attachment> written = files.stream()
                .map(file -> write(file, new Attachment(seen.id(), messageId, file, seenBy, by, desk.now())))
                .toList();
        Ticket ticket = desk.lock(number, by);
        rules.visibility(ticket, visibility, messageId, by);
        rules.requireRoom(ticket, files);
        rows.saveAllAndFlush(written);
        written.forEach(file -> events.publishEvent(new TicketEvent.AttachmentAdded(number, file.getId(), by)));
        return written.stream().map(Attachment::view).toList();
    }

    private Attachment write(ReceivedFile file, Attachment attachment) {
        try (InputStream content = file.content().getInputStream()) {
            if (store.write(attachment.getId(), content) != file.size()) {
                throw new IOException("The file %s changed while it was stored".formatted(file.name()));
            }
            return attachment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order they were added; internal ones for the staff only. */
    public List<AttachmentView> list(String number, Actor reader) {
        return rows.ofTicket(desk.look(number, reader).id()).stream()
                .map(Attachment::view)
                .filter(file -> mayRead(file, reader))
                .toList();
    }

    /** @throws NotThere also for an internal one that the reader must not know of */
    public AttachmentView find(String number, UUID id, Actor reader) {
        return rows.findByIdAndTicketId(id, desk.look(number, reader).id())
                .map(Attachment::view)
                .filter(file -> mayRead(file, reader))
                .orElseThrow(() -> new NotThere("attachment.not-found", number));
    }

    private static boolean mayRead(AttachmentView file, Actor reader) {
        return !reader.isContact() || file.visibility() == Visibility.PUBLIC;
    }
}
