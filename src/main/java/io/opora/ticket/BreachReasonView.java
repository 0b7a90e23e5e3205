package io.opora.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a promise was broken, for the staff.
 *
 * @param breachedAt the due instant that was missed
 * @param by         a user id
 * @param state      {@code PROPOSED}, {@code RETURNED}, {@code APPROVED}, or {@code VOID} where the breach does not count any more
 * @param decidedBy  a user id; null while nobody decided
 * @param comment    what the manager said; always there with {@code RETURNED}
 */
public record BreachReasonView(
        UUID id,
        UUID clockId,
        Instant breachedAt,
        BreachCategory category,
        String text,
        String by,
        Instant at,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    public boolean isApproved() {
        return state.equals("APPROVED");
    }

    public boolean isReturned() {
        return state.equals("RETURNED");
    }
}
