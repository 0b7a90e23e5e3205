package io.opora.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a ticket's clocks; what changes their promises is {@link PromiseChanges}. Each call locks the ticket's clocks and
 * must run inside the transaction of the action that causes it. All instants are cut to milliseconds.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SlaClocks {

    private final ClocksAtHand atHand;
    private final ClockRecords records;
    private final NewClocks newClocks;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    SlaClocks(
            ClocksAtHand atHand,
            ClockRecords records,
            NewClocks newClocks,
            Ledger ledger,
            Deadlines deadlines,
            ApplicationEventPublisher events) {
        this.atHand = atHand;
        this.records = records;
        this.newClocks = newClocks;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.events = events;
    }

    /**
     * Starts a clock for each target that the terms promise; none for a resolution that nobody promised (R10). A clock that
     * the cycle has already stays as it is, a cancelled one too: ask {@link #isAnyCancelled} before.
     *
     * @param startAt    when the request was received or confirmed; milestones passed since collapse into the highest
     * @param answeredAt when a person answered already, before the cover was found: the reaction is met as of then (R5), or
     *                   as of the start where that is later
     */
    public void start(Claim claim, Instant startAt, @Nullable Instant answeredAt, String by) {
        Set<ClockKind> known = atHand.lock(claim.ticketId()).stream()
                .filter(clock -> clock.cycle() == claim.cycle())
                .map(ClockRecord::kind)
                .collect(Collectors.toSet());
        newClocks.begin(claim, known, startAt, notBefore(startAt, answeredAt), List.of(), by);
    }

    private static @Nullable Instant notBefore(Instant start, @Nullable Instant answered) {
        return answered != null && answered.isBefore(start) ? start : answered;
    }

    /** A person gave the first answer (R5): the reaction is met, or ended late. Later answers change nothing. */
    public void meetReaction(long ticketId, Instant at, String by) {
        change(ticketId, clock -> clock.kind() == ClockKind.REACTION, clock -> end(clock, at, by));
    }

    /** The work is done as of an instant: kept if it lies strictly before the deadline. */
    public void completeResolution(long ticketId, Instant at, String by) {
        change(ticketId, clock -> clock.kind() == ClockKind.RESOLUTION, clock -> end(clock, at, by));
    }

    private boolean end(ClockRecord clock, Instant at, String by) {
        ledger.end(clock, at, by);
        return true;
    }

    /**
     * Opens a cause of pause. Only the resolution clock pauses, the reaction clock never (R6).
     *
     * @param cause names the open question or proposal; the clock runs again when no cause is left. One that was found to be
     *              none pauses no more
     */
    public void pause(long ticketId, String cause, Instant at, String by) {
        change(ticketId, clock -> clock.kind() == ClockKind.RESOLUTION, clock -> {
            if (ledger.fold(clock).isPausedBy(cause) || clock.isVoid(cause)) {
                return false;
            }
            ledger.record(clock, ClockEvent.pause(ClockEvent.Type.PAUSE_ADDED, cause, at, ledger.now(), by));
            return true;
        });
    }

    /** Closes a cause of pause; a cause that is not open changes nothing. */
    public void resume(long ticketId, String cause, Instant at, String by) {
        change(ticketId, clock -> clock.kind() == ClockKind.RESOLUTION, clock -> {
            if (!ledger.fold(clock).isPausedBy(cause)) {
                return false;
            }
            ledger.record(clock, ClockEvent.pause(ClockEvent.Type.PAUSE_REMOVED, cause, at, ledger.now(), by));
            return true;
        });
    }

    /**
     * The question behind a pause never reached the customer: the clock goes on as if it had never paused, also where the
     * pause is over. Milestones passed meanwhile collapse into the highest; a cause that the clock does not know changes
     * nothing.
     */
    public void voidPause(long ticketId, String cause, String why, String by) {
        change(ticketId, clock -> clock.kind() == ClockKind.RESOLUTION, clock -> {
            Optional<Instant> since = clock.pausedSince(cause);
            since.ifPresent(at -> {
                ledger.record(clock, ClockEvent.pauseVoided(cause, why, at, ledger.now(), by));
                ledger.passMilestones(clock, ledger.now(), Ledger.Telling.HIGHEST);
            });
            return since.isPresent();
        });
    }

    /** Ends the ticket's open clocks without an outcome; earlier breaches count. */
    public void cancel(long ticketId, String why, Instant at, String by) {
        change(ticketId, clock -> true, clock -> {
            ledger.record(clock, ClockEvent.cancelled(why, at, ledger.now(), by));
            return true;
        });
    }

    /** Records what passed by now; nothing, if another transaction was faster. */
    public void recordMilestones(UUID clockId) {
        ClockRecord clock = require(clockId);
        if (clock.state() == ClockState.RUNNING) {
            ledger.passMilestones(clock, ledger.now(), Ledger.Telling.EACH);
        }
    }

    /** Ties a clock to the process instance that waits for its milestones. */
    public ClockKey runIn(UUID clockId, String processInstanceId) {
        ClockRecord clock = require(clockId);
        clock.runIn(processInstanceId);
        return new ClockKey(clockId, clock.ticketId());
    }

    /** Locks the clocks of a ticket; lock the ticket's own row before. */
    public void lock(long ticketId) {
        atHand.lock(ticketId);
    }

    /** The clock that runs in a process instance. It is not loaded: what is loaded before the lock would be stale behind it. */
    public ClockKey clockIn(String processInstanceId) {
        return records.findKey(processInstanceId)
                .orElseThrow(() -> new IllegalStateException("No clock runs in process instance " + processInstanceId));
    }

    public ClockState stateOf(UUID clockId) {
        return require(clockId).state();
    }

    /** When the next milestone passes; empty when there is none or the clock does not run. */
    public Optional<Instant> nextMilestoneAt(UUID clockId) {
        return require(clockId).nextMilestoneAt();
    }

    /** Whether a clock of the ticket has not come to its end. */
    public boolean isAnyOpen(long ticketId) {
        return atHand.ofTicket(ticketId).stream()
                .anyMatch(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED);
    }

    /** Whether the cycle has had a clock, whatever became of it. */
    public boolean isAnyStarted(long ticketId, int cycle) {
        return ofCycle(ticketId, cycle).findAny().isPresent();
    }

    /** Whether a clock of the cycle was ended without an outcome: it begins again in another cycle only. */
    public boolean isAnyCancelled(long ticketId, int cycle) {
        return ofCycle(ticketId, cycle).anyMatch(clock -> clock.state() == ClockState.CANCELLED);
    }

    private Stream<ClockRecord> ofCycle(long ticketId, int cycle) {
        return atHand.ofTicket(ticketId).stream().filter(clock -> clock.cycle() == cycle);
    }

    public Optional<String> processOf(UUID clockId) {
        return atHand.find(clockId).flatMap(ClockRecord::processInstanceId);
    }

    private ClockRecord require(UUID clockId) {
        return atHand.find(clockId).orElseThrow(() -> new IllegalStateException("There is no clock " + clockId));
    }

    private void change(long ticketId, Predicate<ClockRecord> concerned, Predicate<ClockRecord> action) {
        List<ClockRecord> changed = atHand.lock(ticketId).stream()
                .filter(concerned)
                .filter(clock -> ledger.fold(clock).isOpen())
                .filter(action)
                .toList();
        changed.forEach(clock -> events.publishEvent(new ClockChange.Changed(clock.getId(), ticketId)));
        if (!changed.isEmpty()) {
            deadlines.moved(ticketId);
        }
    }
}
