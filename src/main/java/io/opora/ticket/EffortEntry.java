package io.opora.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time spent on a ticket, or time taken back from an entry that was wrong; never changed. */
@Entity
@Table(name = "ticket_effort")
class EffortEntry extends WrittenOnce {

    private long ticketId;
    private int minutes;

    @Enumerated(EnumType.STRING)
    private EffortKind kind;

    private @Nullable UUID messageId;
    private @Nullable String note;
    private @Nullable UUID corrects;
    private String authorId;
    private String authorName;
    private Instant recordedAt;

    protected EffortEntry() {}

    private EffortEntry(long ticketId, int minutes, EffortKind kind, @Nullable String note, Actor author, Instant at) {
        this.ticketId = ticketId;
        this.minutes = minutes;
        this.kind = kind;
        this.note = note;
        this.authorId = author.id();
        this.authorName = author.name();
        this.recordedAt = at;
    }

    static EffortEntry of(Ticket ticket, Spent spent, @Nullable String note, Actor author, Instant at) {
        return new EffortEntry(ticket.id(), spent.minutes(), spent.kind(), note, author, at);
    }

    static EffortEntry with(Message message, long ticketId, Spent spent, Actor author, Instant at) {
        var entry = new EffortEntry(ticketId, spent.minutes(), spent.kind(), null, author, at);
        entry.messageId = message.getId();
        return entry;
    }

    /** Takes all of this entry's time back. */
    EffortEntry takenBack(String reason, Actor author, Instant at) {
        var entry = new EffortEntry(ticketId, -minutes, kind, reason, author, at);
        entry.corrects = getId();
        return entry;
    }

    /** What this entry should have said. It is still the time of the one who worked, whoever corrects the figure. */
    EffortEntry replacedBy(Spent right, Instant at) {
        Actor author = view().author();
        var entry = new EffortEntry(ticketId, right.minutes(), right.kind(), note, author, at);
        entry.messageId = messageId;
        return entry;
    }

    boolean isBillable() {
        return kind == EffortKind.BILLABLE;
    }

    boolean isCorrection() {
        return corrects != null;
    }

    boolean isBy(Actor person) {
        return authorId.equals(person.id());
    }

    EffortView view() {
        return new EffortView(
                getId(),
                minutes,
                kind,
                messageId,
                note,
                corrects,
                new Actor(Actor.Kind.STAFF, authorId, authorName),
                recordedAt);
    }
}
