package io.opora.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer, for reading.
 *
 * @param number   in the provider's books
 * @param active   false once it is no customer any more
 * @param revision grows with each change
 */
public record CustomerCard(UUID id, String name, @Nullable String number, boolean active, int revision) {}
