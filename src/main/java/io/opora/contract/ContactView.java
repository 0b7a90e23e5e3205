package io.opora.contract;

import java.util.UUID;

/**
 * A customer's person, for those who keep the customers' data.
 *
 * @param active   false once the person has left
 * @param revision grows with each change
 */
public record ContactView(UUID id, UUID customerId, ContactDetails details, boolean active, int revision) {}
