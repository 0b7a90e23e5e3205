package io.opora.ticket;

import io.opora.contract.Channel;
import java.time.Instant;
import java.util.UUID;

/** An entry of a ticket's conversation, for reading. */
public record MessageView(
        UUID id,
        MessageKind kind,
        Visibility visibility,
        Channel channel,
        Actor author,
        String text,
        Instant writtenAt) {}
