package io.opora.ticket;

import java.util.List;

/**
 * A part of a list of tickets.
 *
 * @param total          how many there are on all pages
 * @param totalIsAtLeast true when there are so many that nobody counted all of them
 */
public record TicketPage(List<TicketView> items, long total, boolean totalIsAtLeast) {}
