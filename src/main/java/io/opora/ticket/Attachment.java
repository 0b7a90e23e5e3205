package io.opora.ticket;

import io.opora.ticket.file.FileTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a ticket: everything but its bytes. Never changed. */
@Entity
@Table(name = "ticket_attachment")
class Attachment extends WrittenOnce {

    private long ticketId;
    private @Nullable UUID messageId;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private Actor.Kind authorKind;

    private String authorId;
    private String authorName;
    private Instant addedAt;

    protected Attachment() {}

    Attachment(
            long ticketId,
            @Nullable UUID messageId,
            ReceivedFile file,
            Visibility visibility,
            Actor author,
            Instant at) {
        this.ticketId = ticketId;
        this.messageId = messageId;
        this.name = file.name();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.visibility = visibility;
        this.authorKind = author.kind();
        this.authorId = author.id();
        this.authorName = author.name();
        this.addedAt = at;
    }

    AttachmentView view() {
        return new AttachmentView(
                getId(),
                messageId,
                name,
                mediaType,
                FileTypes.isActive(mediaType, name),
                size,
                sha256,
                visibility,
                new Actor(authorKind, authorId, authorName),
                addedAt);
    }
}
