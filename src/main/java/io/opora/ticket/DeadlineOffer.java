package io.opora.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of an offered deadline; never changed.
 *
 * @param byName    the full name as it was at the moment of offering
 * @param dueAt     whole milliseconds
 * @param messageId the reason as an entry of the conversation
 */
@Embeddable
record DeadlineOffer(
        @Enumerated(EnumType.STRING) Side side,
        String byId,
        String byName,
        Instant offeredAt,
        Instant dueAt,
        String reason,
        UUID messageId) {}
