package io.opora.ticket;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to list.
 *
 * @param statuses   any of these; empty for all
 * @param customerId of this customer; null for all, and ignored for a contact, who sees its own customer's only
 * @param queues     waiting in any of these queues, by the names of their groups; null for all. For the staff only
 * @param text       part of the number or the subject, in any case; null for all
 */
public record TicketQuery(
        Set<TicketStatus> statuses,
        @Nullable UUID customerId,
        @Nullable Set<String> queues,
        @Nullable String text) {}
