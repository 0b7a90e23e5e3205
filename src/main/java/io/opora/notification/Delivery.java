package io.opora.notification;

import io.opora.sla.EscalationStep;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a letter got.
 *
 * @param number        the ticket's number
 * @param called        whose webhook is called; null for a letter
 * @param failure       what the last failed attempt said
 * @param nextAttemptAt when to try again; null when no attempt is left or none is needed
 */
public record Delivery(
        UUID id,
        String number,
        String recipient,
        EscalationStep.@Nullable Recipient called,
        String subject,
        DeliveryState state,
        @Nullable String failure,
        @Nullable Instant nextAttemptAt) {

    public boolean isDelivered() {
        return state == DeliveryState.SENT;
    }

    public boolean hasAttemptsLeft() {
        return nextAttemptAt != null;
    }
}
