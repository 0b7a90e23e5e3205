package io.opora.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offered or agreed deadline, for reading.
 *
 * @param offers        its versions, oldest first; the last one is what is or was decided about
 * @param settledAt     null while it is open
 * @param settledByName who accepted, declined or withdrew it; {@code Opora} where nobody did
 */
public record DeadlineView(
        UUID id,
        DeadlineState state,
        List<Offer> offers,
        @Nullable Instant settledAt,
        @Nullable String settledByName,
        @Nullable String settledReason) {

    /** @param messageId the reason as an entry of the conversation */
    public record Offer(
            int version,
            Side side,
            String byId,
            String byName,
            Instant offeredAt,
            Instant dueAt,
            String reason,
            UUID messageId) {}

    public Offer lastOffer() {
        return offers.get(offers.size() - 1);
    }

    /** The deadline offered last, or agreed on. */
    public Instant dueAt() {
        return lastOffer().dueAt();
    }

    /** Whether this side has to decide about the last offer. */
    public boolean awaits(Side side) {
        return state == DeadlineState.OPEN && lastOffer().side() != side;
    }
}
