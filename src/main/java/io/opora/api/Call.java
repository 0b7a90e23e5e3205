package io.opora.api;

import io.opora.ticket.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who calls and how; the controllers' one parameter besides what was sent.
 *
 * @param operation      method and path
 * @param idempotencyKey the header's value
 */
public record Call(
        Actor actor,
        Language language,
        String operation,
        @Nullable String idempotencyKey) {}
