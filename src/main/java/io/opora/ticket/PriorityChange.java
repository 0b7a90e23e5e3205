package io.opora.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A priority that a ticket got and why (R9).
 *
 * @param cycle        of the ticket, from 1
 * @param from         the priority before; null for the one that a cycle began with
 * @param rule         the row of the table {@code priority}, or that the last cycle's priority stayed
 * @param tableVersion the version of that table; null where it was not asked
 * @param answers      the three answers that led to it; null for all but incidents
 * @param reason       in the words of whoever changed it; null for the one that a cycle began with
 */
public record PriorityChange(
        Kind kind,
        int cycle,
        @Nullable Integer from,
        int to,
        String rule,
        @Nullable Integer tableVersion,
        @Nullable IncidentAnswers answers,
        @Nullable String reason,
        Actor by,
        Instant at) {

    /** Three different changes of priority, and the beginning. */
    public enum Kind {
        /** The ticket was registered or opened again. */
        REGISTRATION,
        /** Work was restored, and the customer accepted that (R8). */
        DOWNGRADE,
        /** It got worse. */
        UPGRADE,
        /** It had been wrong from the start. */
        RECLASSIFICATION
    }
}
