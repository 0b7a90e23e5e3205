package io.opora.ticket;

import io.opora.contract.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One entry of a ticket's conversation; never changed. */
@Entity
@Table(name = "ticket_message")
class Message extends WrittenOnce {

    private long ticketId;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Actor.Kind authorKind;

    private String authorId;
    private String authorName;
    private String text;
    private Instant writtenAt;

    protected Message() {}

    Message(
            Ticket ticket,
            MessageKind kind,
            Visibility visibility,
            Channel channel,
            Actor author,
            String text,
            Instant at) {
        this.ticketId = ticket.id();
        this.kind = kind;
        this.visibility = visibility;
        this.channel = channel;
        this.authorKind = author.kind();
        this.authorId = author.id();
        this.authorName = author.name();
        this.text = text;
        this.writtenAt = at;
    }

    MessageView view() {
        return new MessageView(
                getId(), kind, visibility, channel, new Actor(authorKind, authorId, authorName), text, writtenAt);
    }
}
