package io.opora.sla;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A clock's row with its ledger: the folded result beside the facts it follows from. */
@Entity
@Table(name = "sla_clock")
class ClockRecord implements Persistable<UUID> {

    /** A ticket has two clocks a cycle; theirs are read together. */
    private static final int AT_ONCE = 16;

    @Id
    private UUID id;

    private long ticketId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    private int cycle;

    /** 0 for the first of its kind in the cycle; an accepted downgrade begins the next (R8). */
    private int number;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private Instant startedAt;
    private @Nullable Instant dueAt;

    @Column(name = "remaining_ms")
    private @Nullable Long remainingMillis;

    private @Nullable Instant breachedAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Integer nextMilestone;
    private @Nullable Instant nextMilestoneAt;
    private @Nullable String processInstanceId;

    @ElementCollection
    @BatchSize(size = AT_ONCE)
    @CollectionTable(name = "sla_promise", joinColumns = @JoinColumn(name = "clock_id"))
    @OrderColumn(name = "number")
    private List<Promise> promises = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = AT_ONCE)
    @CollectionTable(name = "sla_clock_event", joinColumns = @JoinColumn(name = "clock_id"))
    @OrderColumn(name = "seq")
    private List<ClockEvent> ledger = new ArrayList<>();

    @Transient
    private boolean isNew = true;

    protected ClockRecord() {}

    ClockRecord(long ticketId, ClockKind kind, int cycle, int number, Promise promise, ClockEvent started) {
        this.id = UUID.randomUUID();
        this.ticketId = ticketId;
        this.kind = kind;
        this.cycle = cycle;
        this.number = number;
        this.startedAt = started.effectiveAt();
        this.state = ClockState.RUNNING;
        promises.add(promise);
        ledger.add(started);
    }

    /** @return the number of the new promise */
    int promise(Promise promise) {
        promises.add(promise);
        return promises.size() - 1;
    }

    void append(ClockEvent event) {
        ledger.add(event);
    }

    /** Writes the fold's result into the row's columns. */
    void settleOn(SlaClock clock, SortedSet<Integer> milestones) {
        state = clock.state();
        outcome = clock.outcome().orElse(null);
        dueAt = clock.dueAt().orElse(null);
        breachedAt = clock.breachedAt().orElse(null);
        endedAt = clock.endedAt().orElse(null);
        remainingMillis =
                state == ClockState.PAUSED ? clock.remaining(clock.lastAt()).toMillis() : null;
        Optional<Integer> next = clock.isOpen() ? clock.nextMilestone(milestones) : Optional.empty();
        nextMilestone = next.orElse(null);
        nextMilestoneAt = next.flatMap(clock::instantOf).orElse(null);
    }

    void runIn(String processInstanceId) {
        this.processInstanceId = processInstanceId;
    }

    @PostLoad
    @PostPersist
    void known() {
        isNew = false;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    long ticketId() {
        return ticketId;
    }

    ClockKind kind() {
        return kind;
    }

    int cycle() {
        return cycle;
    }

    int number() {
        return number;
    }

    ClockState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    Optional<Integer> nextMilestone() {
        return Optional.ofNullable(nextMilestone);
    }

    Optional<Instant> nextMilestoneAt() {
        return Optional.ofNullable(nextMilestoneAt);
    }

    Optional<String> processInstanceId() {
        return Optional.ofNullable(processInstanceId);
    }

    /** The promise in force: the last one made, or what corrected it since. */
    Promise promise() {
        return promises.get(promiseNumber());
    }

    int promiseNumber() {
        return Promise.inForce(promises);
    }

    /** The version of the table that the clock's first promise was made by; empty where that was an agreement. */
    Optional<Integer> firstTableVersion() {
        return promises.stream()
                .map(Promise::tableVersion)
                .filter(version -> version > 0)
                .findFirst();
    }

    List<Promise> promises() {
        return List.copyOf(promises);
    }

    /**
     * What pauses or paused from an instant on, but for one cause: the pauses that were open then begin at that instant.
     */
    List<ClockEvent> pausesSince(Instant since, String except) {
        List<ClockEvent> pauses = new ArrayList<>();
        for (ClockEvent event : ledger) {
            boolean isPause = event.type() == ClockEvent.Type.PAUSE_ADDED
                    || event.type() == ClockEvent.Type.PAUSE_REMOVED
                    || event.type() == ClockEvent.Type.PAUSE_VOIDED;
            if (isPause && !except.equals(event.cause())) {
                boolean endedBefore = event.type() == ClockEvent.Type.PAUSE_REMOVED
                        && !event.effectiveAt().isAfter(since);
                if (endedBefore) {
                    pauses.removeIf(pause -> pause.cause().equals(event.cause()));
                } else {
                    pauses.add(event.notBefore(since));
                }
            }
        }
        return pauses;
    }

    /** @throws java.util.NoSuchElementException when this cause never paused the clock */
    /** When a cause of pause was opened, whether it still is or not; empty when it never was, or never should have been. */
    Optional<Instant> pausedSince(String cause) {
        return isVoid(cause)
                ? Optional.empty()
                : ledger.stream()
                        .filter(event -> event.type() == ClockEvent.Type.PAUSE_ADDED && cause.equals(event.cause()))
                        .findFirst()
                        .map(ClockEvent::effectiveAt);
    }

    /** Whether a cause of pause was found to be none. */
    boolean isVoid(String cause) {
        return ledger.stream()
                .anyMatch(event -> event.type() == ClockEvent.Type.PAUSE_VOIDED && cause.equals(event.cause()));
    }

    List<ClockEvent> ledger() {
        return List.copyOf(ledger);
    }
}
