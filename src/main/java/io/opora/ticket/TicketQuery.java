package io.opora.ticket;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to list.
 *
 * @param statuses   any of these; empty for all
 * @param customerId of this customer; null for all, and ignored for a contact, who sees its own customer's only
 * @param text       part of the number or the subject, in any case; null for all
 */
public record TicketQuery(
        Set<TicketStatus> statuses,
        @Nullable UUID customerId,
        @Nullable String text) {}
