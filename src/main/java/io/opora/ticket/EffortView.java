package io.opora.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the time spent on a ticket; for the staff only.
 *
 * @param minutes   below zero in an entry that takes another one back
 * @param messageId the answer, note, question or solution that the time went into
 * @param note      what was done, or why the other entry was wrong
 * @param corrects  the entry that this one takes back
 */
public record EffortView(
        UUID id,
        int minutes,
        EffortKind kind,
        @Nullable UUID messageId,
        @Nullable String note,
        @Nullable UUID corrects,
        Actor author,
        Instant recordedAt) {}
