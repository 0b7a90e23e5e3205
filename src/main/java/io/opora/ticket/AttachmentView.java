package io.opora.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a ticket, for reading.
 *
 * @param messageId the message it came with
 * @param mediaType told by the content
 * @param active    whether opening it may run a program, a script or a page with scripts
 * @param size      in bytes
 * @param sha256    in hexadecimal digits
 */
public record AttachmentView(
        UUID id,
        @Nullable UUID messageId,
        String name,
        String mediaType,
        boolean active,
        long size,
        String sha256,
        Visibility visibility,
        Actor author,
        Instant addedAt) {}
