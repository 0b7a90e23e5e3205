package io.opora.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A step of the table {@code waiting-periods} that was taken while the customer kept silent. */
@Embeddable
record FollowedStep(
        String rule, @Enumerated(EnumType.STRING) WaitingStep.Action action, Instant dueAt, Instant followedAt) {}
