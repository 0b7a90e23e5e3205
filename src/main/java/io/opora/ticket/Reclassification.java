package io.opora.ticket;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A priority said to be wrong from the start, whose correction would lengthen a promise: both sides, and what a lead made of
 * them (R9).
 */
@Entity
@Table(name = "reclassification")
class Reclassification extends WrittenOnce {

    @Version
    private int version;

    private long ticketId;
    private int cycle;

    @Enumerated(EnumType.STRING)
    private ReclassificationState state = ReclassificationState.OPEN;

    private int fromPriority;
    private int toPriority;
    private String rule;
    private int tableVersion;

    @Embedded
    private IncidentAnswers answers;

    private String reason;
    private String proposedBy;
    private String proposedByName;
    private Instant proposedAt;

    private @Nullable Boolean agrees;
    private @Nullable String viewReason;
    private @Nullable String viewedBy;
    private @Nullable String viewedByName;
    private @Nullable Instant viewedAt;
    private @Nullable Instant unheardAt;

    private @Nullable String closedBy;
    private @Nullable String closedByName;
    private @Nullable String closingReason;
    private @Nullable Instant closedAt;
    private @Nullable Instant appliedAt;

    protected Reclassification() {}

    Reclassification(
            Ticket ticket, IncidentAnswers answers, PriorityVerdict verdict, String reason, Actor by, Instant at) {
        this.ticketId = ticket.id();
        this.cycle = ticket.cycle();
        this.fromPriority = ticket.priority();
        this.toPriority = verdict.priority();
        this.rule = verdict.rule();
        this.tableVersion = verdict.tableVersion();
        this.answers = answers;
        this.reason = reason;
        this.proposedBy = by.id();
        this.proposedByName = by.name();
        this.proposedAt = at;
    }

    void hear(boolean agrees, @Nullable String reason, Actor by, Instant at) {
        this.agrees = agrees;
        viewReason = reason;
        viewedBy = by.id();
        viewedByName = by.name();
        viewedAt = at;
    }

    /** The time for the customer's view has passed. */
    void stopWaiting(Instant at) {
        unheardAt = at;
    }

    /** @param outcome any but open */
    void close(ReclassificationState outcome, @Nullable String reason, Actor by, Instant at) {
        state = outcome;
        closingReason = reason;
        closedBy = by.id();
        closedByName = by.name();
        closedAt = at;
    }

    void applied(Instant at) {
        appliedAt = at;
    }

    boolean isHeard() {
        return viewedAt != null;
    }

    /** Whether a lead may decide: the customer has given its view, or the time for it has passed. */
    boolean isDecidable() {
        return isHeard() || unheardAt != null;
    }

    PriorityVerdict verdict() {
        return new PriorityVerdict(toPriority, rule, tableVersion);
    }

    IncidentAnswers answers() {
        return answers;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** @throws NullPointerException unless a lead has decided */
    String decisionReason() {
        return Objects.requireNonNull(closingReason);
    }

    /** @throws NullPointerException unless a lead has decided */
    Actor decidedBy() {
        return new Actor(Actor.Kind.STAFF, Objects.requireNonNull(closedBy), Objects.requireNonNull(closedByName));
    }

    ReclassificationView view() {
        return new ReclassificationView(
                getId(),
                state,
                answers,
                fromPriority,
                toPriority,
                reason,
                proposedBy,
                proposedByName,
                proposedAt,
                viewedAt == null
                        ? null
                        : new ReclassificationView.Opinion(
                                Boolean.TRUE.equals(agrees), viewReason, String.valueOf(viewedByName), viewedAt),
                isDecidable(),
                closedAt == null
                        ? null
                        : new ReclassificationView.Closing(String.valueOf(closedByName), closedAt, closingReason));
    }
}
