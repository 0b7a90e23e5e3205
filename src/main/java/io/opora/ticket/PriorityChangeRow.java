package io.opora.ticket;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One entry of a ticket's priority history; never changed. */
@Entity
@Table(name = "priority_change")
class PriorityChangeRow extends WrittenOnce {

    private long ticketId;
    private int cycle;

    @Enumerated(EnumType.STRING)
    private PriorityChangeKind kind;

    private @Nullable Integer fromPriority;
    private int toPriority;
    private String rule;
    private @Nullable Integer tableVersion;

    @Embedded
    private @Nullable IncidentAnswers answers;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private Actor.Kind authorKind;

    private String authorId;
    private String authorName;
    private Instant changedAt;

    protected PriorityChangeRow() {}

    /** @param ticket with its new priority */
    PriorityChangeRow(
            Ticket ticket,
            PriorityChangeKind kind,
            @Nullable Integer from,
            @Nullable String reason,
            Actor by,
            Instant at) {
        this.ticketId = ticket.id();
        this.cycle = ticket.cycle();
        this.kind = kind;
        this.fromPriority = from;
        this.toPriority = ticket.priority();
        this.rule = ticket.priorityRule();
        this.tableVersion = ticket.priorityTableVersion();
        this.answers = ticket.answers().orElse(null);
        this.reason = reason;
        this.authorKind = by.kind();
        this.authorId = by.id();
        this.authorName = by.name();
        this.changedAt = at;
    }

    PriorityChange view() {
        return new PriorityChange(
                kind,
                cycle,
                fromPriority,
                toPriority,
                rule,
                tableVersion,
                answers,
                reason,
                new Actor(authorKind, authorId, authorName),
                changedAt);
    }
}
