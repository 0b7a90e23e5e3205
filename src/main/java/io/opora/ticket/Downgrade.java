package io.opora.ticket;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal to lower a ticket's priority, for the work was restored in part (R8), and what became of it. */
@Entity
@Table(name = "priority_downgrade")
class Downgrade extends WrittenOnce {

    /** Priorities 3 and 4: a drop to these is what the resolution procedure promises for 1 and 2 (R7). */
    private static final int KEEPS_THE_PROMISE_FROM = 3;

    @Version
    private int version;

    private long ticketId;
    private UUID messageId;

    @Enumerated(EnumType.STRING)
    private DowngradeState state = DowngradeState.OPEN;

    @Embedded
    private IncidentAnswers answers;

    private String restored;
    private @Nullable String remaining;
    private int fromPriority;
    private @Nullable Integer toPriority;
    private @Nullable String rule;
    private @Nullable Integer tableVersion;
    private Instant proposedAt;
    private String proposedBy;
    private @Nullable Instant disputedAt;
    private @Nullable String disputedBy;
    private @Nullable String disputeReason;
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private Actor.@Nullable Kind settledByKind;

    private @Nullable String settledById;
    private @Nullable String settledBy;
    private @Nullable String settledReason;
    /** What the customer wrote when it accepted. */
    private @Nullable UUID acceptanceId;

    private @Nullable Instant inForceAt;

    protected Downgrade() {}

    Downgrade(Ticket ticket, Restoration facts, UUID messageId, Actor by) {
        this.ticketId = ticket.id();
        this.fromPriority = ticket.priority();
        this.answers = facts.answers();
        this.restored = facts.restored();
        this.remaining = facts.remaining();
        this.messageId = messageId;
        this.proposedBy = by.name();
    }

    /** The moment of restoration is the instant at which the proposal was recorded. */
    void restoredAt(Instant recordedAt) {
        proposedAt = recordedAt;
    }

    /** What the table {@code priority} made of the answers. */
    void leadTo(PriorityVerdict verdict) {
        toPriority = verdict.priority();
        rule = verdict.rule();
        tableVersion = verdict.tableVersion();
    }

    void dispute(String reason, Actor by, Instant at) {
        state = DowngradeState.DISPUTED;
        disputedAt = at;
        disputedBy = by.name();
        disputeReason = reason;
    }

    /** @param outcome anything but open or disputed */
    void settle(DowngradeState outcome, @Nullable String reason, Actor by, Instant at) {
        state = outcome;
        settledAt = at;
        settledByKind = by.kind();
        settledById = by.id();
        settledBy = by.name();
        settledReason = reason;
    }

    /** @param remark the customer's, in the conversation; null when it wrote none */
    void acceptedWith(@Nullable UUID remark) {
        acceptanceId = remark;
    }

    void comeIntoForce(Instant at) {
        inForceAt = at;
    }

    /** Whether the promise is met by it as of the restoration: only a drop from 1 or 2 to 3 or 4 does that (R7). */
    boolean meetsThePromise() {
        return meetsThePromise(fromPriority, toPriority());
    }

    static boolean meetsThePromise(int from, int to) {
        return from < KEEPS_THE_PROMISE_FROM && to >= KEEPS_THE_PROMISE_FROM;
    }

    boolean is(DowngradeState state) {
        return this.state == state;
    }

    DowngradeState state() {
        return state;
    }

    @Nullable
    UUID acceptanceId() {
        return acceptanceId;
    }

    IncidentAnswers answers() {
        return answers;
    }

    UUID messageId() {
        return messageId;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    /** @throws IllegalStateException before the table was asked */
    int toPriority() {
        if (toPriority == null) {
            throw new IllegalStateException("The table priority has not been asked about the downgrade " + getId());
        }
        return toPriority;
    }

    /**
     * Whose word settled it; {@link Actor#SYSTEM} where silence did.
     *
     * @throws NullPointerException while it is open
     */
    Actor settledBy() {
        return new Actor(
                Objects.requireNonNull(settledByKind),
                Objects.requireNonNull(settledById),
                Objects.requireNonNull(settledBy));
    }

    String restored() {
        return restored;
    }

    int fromPriority() {
        return fromPriority;
    }

    /** @throws IllegalStateException before the table was asked */
    PriorityVerdict verdict() {
        if (rule == null || tableVersion == null) {
            throw new IllegalStateException("The table priority was not asked yet");
        }
        return new PriorityVerdict(toPriority(), rule, tableVersion);
    }

    DowngradeView view() {
        return new DowngradeView(
                getId(),
                state,
                new Restoration(answers, restored, remaining),
                fromPriority,
                toPriority(),
                proposedBy,
                proposedAt,
                disputedAt == null ? null : new DowngradeView.Word(disputedBy, disputedAt, disputeReason),
                settledAt == null ? null : new DowngradeView.Word(settledBy, settledAt, settledReason));
    }
}
