package io.opora.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is away, or has left, does not work on the ticket any more. Published like a {@link TicketEvent}, in the
 * transaction that made it happen.
 *
 * @param absent whose ticket it was: the staff member's user id
 * @param to     to whom it is offered instead; null: to the line in whose queue it waits
 */
public record TicketPassedOn(
        String number, String absent, @Nullable String to) {}
