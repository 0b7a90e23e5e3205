package io.opora.api;

import io.opora.contract.Channel;
import io.opora.ticket.Actor;
import io.opora.ticket.MessageKind;
import io.opora.ticket.MessageView;
import io.opora.ticket.Visibility;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;

/** An entry of a ticket's conversation. */
@Schema(name = "Message")
record MessageAnswer(
        UUID id,
        MessageKind kind,
        Visibility visibility,
        Channel channel,
        Author author,
        String text,
        OffsetDateTime writtenAt) {

    @Schema(name = "Author")
    record Author(Actor.Kind kind, String name) {}

    static MessageAnswer of(MessageView message) {
        return new MessageAnswer(
                message.id(),
                message.kind(),
                message.visibility(),
                message.channel(),
                new Author(message.author().kind(), message.author().name()),
                message.text(),
                Iso.time(message.writtenAt()));
    }
}
