package io.opora.contract;

import java.util.UUID;

/**
 * A customer's system, for reading.
 *
 * @param active   false once it is used no more
 * @param revision grows with each change
 */
public record SystemView(UUID id, UUID customerId, SystemDetails details, boolean active, int revision) {}
