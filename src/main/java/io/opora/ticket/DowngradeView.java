package io.opora.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed downgrade as people read it.
 *
 * @param proposedBy the engineer's name
 * @param proposedAt the moment of restoration (R8)
 * @param dispute    why the customer disagreed; null when it did not
 * @param settled    who settled it and how, the state says which way; null while somebody has to decide
 */
public record DowngradeView(
        UUID id,
        DowngradeState state,
        Restoration facts,
        int fromPriority,
        int toPriority,
        String proposedBy,
        Instant proposedAt,
        @Nullable Word dispute,
        @Nullable Word settled) {

    /** @param by a name; {@link Actor#SYSTEM}'s where silence decided */
    public record Word(String by, Instant at, @Nullable String reason) {}

    /** Why the engineer took it back is for the staff. */
    DowngradeView forCustomer() {
        return state == DowngradeState.WITHDRAWN && settled != null
                ? new DowngradeView(
                        id,
                        state,
                        facts,
                        fromPriority,
                        toPriority,
                        proposedBy,
                        proposedAt,
                        dispute,
                        new Word(settled.by(), settled.at(), null))
                : this;
    }
}
