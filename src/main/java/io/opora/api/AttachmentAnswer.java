package io.opora.api;

import io.opora.ticket.AttachmentView;
import io.opora.ticket.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a ticket. */
@Schema(name = "Attachment")
record AttachmentAnswer(
        UUID id,

        @Schema(description = "Made safe to save under", example = "журнал обмена.log")
        String name,

        @Schema(description = "Told by the content, not by the sender", example = "text/plain")
        String mediaType,

        @Schema(description = "Whether opening it may run a program, a script or a page with scripts")
        boolean active,

        @Schema(description = "In bytes", example = "52341") long size,

        @Schema(description = "Of the content, in hexadecimal digits")
        String sha256,

        Visibility visibility,

        @Schema(description = "The message that it came with") @Nullable
        UUID messageId,

        MessageAnswer.Author author,
        OffsetDateTime addedAt) {

    static AttachmentAnswer of(AttachmentView file) {
        return new AttachmentAnswer(
                file.id(),
                file.name(),
                file.mediaType(),
                file.active(),
                file.size(),
                file.sha256(),
                file.visibility(),
                file.messageId(),
                new MessageAnswer.Author(file.author().kind(), file.author().name()),
                Iso.time(file.addedAt()));
    }
}
