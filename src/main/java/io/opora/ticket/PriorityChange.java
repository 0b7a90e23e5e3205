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
        PriorityChangeKind kind,
        int cycle,
        @Nullable Integer from,
        int to,
        String rule,
        @Nullable Integer tableVersion,
        @Nullable IncidentAnswers answers,
        @Nullable String reason,
        Actor by,
        Instant at) {}
