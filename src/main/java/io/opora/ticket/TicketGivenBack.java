package io.opora.ticket;

/**
 * Somebody is back and has the ticket again that nobody claimed meanwhile. Published like a {@link TicketEvent}, in the
 * transaction that made it happen.
 *
 * @param to the staff member's user id
 */
public record TicketGivenBack(String number, String to) {}
