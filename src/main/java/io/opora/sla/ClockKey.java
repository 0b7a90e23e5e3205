package io.opora.sla;

import java.util.UUID;

/** A clock and the ticket that is locked before it. */
public record ClockKey(UUID id, long ticketId) {}
