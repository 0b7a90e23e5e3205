package io.opora.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A broken promise.
 *
 * @param at the due instant that was missed: one clock may break several promises
 */
public record Breach(UUID clockId, Instant at) {}
