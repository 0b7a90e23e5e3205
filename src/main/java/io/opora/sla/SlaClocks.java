package io.opora.sla;

import io.opora.contract.Calendars;
import io.opora.contract.ContractTerms;
import io.opora.contract.ServiceKind;
import io.opora.contract.StoredCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
 * What can happen to the clocks of a ticket. Each call locks the ticket's clocks and must run inside the transaction of the
 * action that causes it. All instants are cut to milliseconds.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SlaClocks {

    private final ClocksAtHand atHand;
    private final ClockRecords records;
    private final ServiceLevels serviceLevels;
    private final Calendars calendars;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    SlaClocks(
            ClocksAtHand atHand,
            ClockRecords records,
            ServiceLevels serviceLevels,
            Calendars calendars,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.atHand = atHand;
        this.records = records;
        this.serviceLevels = serviceLevels;
        this.calendars = calendars;
        this.ledger = ledger;
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
    public void start(
            long ticketId,
            int cycle,
            ContractTerms terms,
            ServiceKind service,
            int priority,
            Instant startAt,
            @Nullable Instant answeredAt,
            String by) {
        lock(ticketId); // brings the clocks along: asked for before it, they would be read twice
        begin(ticketId, cycle, terms, service, priority, kindsOf(ofCycle(ticketId, cycle)), startAt, answeredAt, by);
    }

    private static Set<ClockKind> kindsOf(Stream<ClockRecord> clocks) {
        return clocks.map(ClockRecord::kind).collect(Collectors.toSet());
    }

    /** @param known the kinds that have their clock already */
    private void begin(
            long ticketId,
            int cycle,
            ContractTerms terms,
            ServiceKind service,
            int priority,
            Set<ClockKind> known,
            Instant startAt,
            @Nullable Instant answeredAt,
            String by) {
        List<Target> targets = targets(ticketId, terms, service, priority).stream()
                .filter(target -> !known.contains(target.kind()))
                .toList();
        if (targets.isEmpty()) {
            return;
        }
        ClockEvent started = ClockEvent.of(ClockEvent.Type.STARTED, startAt, ledger.now(), by);
        List<ClockRecord> clocks = targets.stream()
                .map(target -> begin(newClock(
                        ticketId,
                        target.kind(),
                        cycle,
                        Promise.of(target, priority, terms, calendars.current(target.calendar())),
                        started)))
                .toList();
        // What is told of a milestone that has passed already names the ticket's deadline.
        deadlinesMoved(ticketId);
        Instant metAt = notBefore(startAt, answeredAt);
        clocks.forEach(clock -> set(clock, clock.kind() == ClockKind.REACTION ? metAt : null, by));
        atHand.save(clocks);
        if (metAt != null) {
            deadlinesMoved(ticketId);
        }
    }

    private ClockRecord newClock(long ticketId, ClockKind kind, int cycle, Promise promise, ClockEvent started) {
        return new ClockRecord(ticketId, kind, cycle, atHand.nextNumber(ticketId, kind, cycle), promise, started);
    }

    private ClockRecord begin(ClockRecord clock) {
        ledger.settle(clock);
        atHand.add(clock);
        return clock;
    }

    private static @Nullable Instant notBefore(Instant start, @Nullable Instant answered) {
        return answered != null && answered.isBefore(start) ? start : answered;
    }

    private void set(ClockRecord clock, @Nullable Instant metAt, String by) {
        ledger.passMilestones(clock, metAt == null ? ledger.now() : metAt, Ledger.Telling.HIGHEST);
        if (metAt != null) {
            end(clock, metAt, by);
        }
        events.publishEvent(
                metAt == null
                        ? new ClockChange.Started(clock.getId(), clock.ticketId())
                        : new ClockChange.Changed(clock.getId(), clock.ticketId()));
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
        SlaClock folded = ledger.fold(clock);
        boolean late = folded.isBroken() || folded.dueAt().stream().anyMatch(due -> !due.isAfter(at));
        ClockEvent.Type type = late ? ClockEvent.Type.ENDED_LATE : ClockEvent.Type.KEPT;
        ledger.record(clock, ClockEvent.of(type, at, ledger.now(), by));
        return true;
    }

    /**
     * Opens a cause of pause. Only the resolution clock pauses, the reaction clock never (R6).
     *
     * @param cause names the open question or proposal; the clock runs again when no cause is left
     */
    public void pause(long ticketId, String cause, Instant at, String by) {
        change(ticketId, clock -> clock.kind() == ClockKind.RESOLUTION, clock -> {
            if (ledger.fold(clock).isPausedBy(cause)) {
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
     * The question behind a pause never reached the customer: the clock goes on as if it had never paused. Milestones passed
     * meanwhile collapse into the highest; a cause that is not open changes nothing.
     */
    public void voidPause(long ticketId, String cause, String why, String by) {
        change(ticketId, clock -> clock.kind() == ClockKind.RESOLUTION, clock -> {
            if (!ledger.fold(clock).isPausedBy(cause)) {
                return false;
            }
            ledger.record(clock, ClockEvent.pauseVoided(cause, why, clock.pausedSince(cause), ledger.now(), by));
            ledger.passMilestones(clock, ledger.now(), Ledger.Telling.HIGHEST);
            return true;
        });
    }

    /**
     * The work was restored so far that its priority dropped to 3 or 4, and the customer agrees (R8): the promise is met as of
     * the moment of restoration, or ended late, and the new priority's clock starts from that moment. What else pauses goes
     * on pausing. Where the old priority promised no resolution, the new one's clock starts all the same.
     *
     * @param restoredAt when the proposal was recorded; a breach since then is void
     * @param cause      the pause that the proposal itself was: it is part of neither promise
     * @param why        what works again: the reason why a breach since the restoration does not count
     */
    public void restore(
            long ticketId,
            int cycle,
            ContractTerms terms,
            ServiceKind service,
            int priority,
            Instant restoredAt,
            String cause,
            String why,
            String by) {
        Optional<ClockRecord> old = openResolution(ticketId, cycle);
        Optional<ClockRecord> next = target(ticketId, ClockKind.RESOLUTION, terms, service, priority)
                .map(target -> newClock(
                        ticketId,
                        ClockKind.RESOLUTION,
                        cycle,
                        promise(target, priority, terms, Promise.Basis.TERMS),
                        ClockEvent.of(ClockEvent.Type.STARTED, restoredAt, ledger.now(), by)));
        next.ifPresent(begun -> {
            old.stream()
                    .flatMap(clock -> clock.pausesSince(restoredAt, cause).stream())
                    .forEach(begun::append);
            begin(begun);
        });
        old.ifPresent(clock -> {
            endAsOf(clock, restoredAt, why, by);
            events.publishEvent(new ClockChange.Changed(clock.getId(), ticketId));
        });
        deadlinesMoved(ticketId);
        next.ifPresent(begun -> {
            set(begun, null, by);
            atHand.save(List.of(begun));
        });
    }

    private Optional<ClockRecord> openResolution(long ticketId, int cycle) {
        return openOf(ticketId, cycle)
                .filter(clock -> clock.kind() == ClockKind.RESOLUTION)
                .findFirst();
    }

    /** A clock may have run on while a dispute was open: what became of it since then does not count. */
    private void endAsOf(ClockRecord clock, Instant at, String why, String by) {
        SlaClock folded = ledger.fold(clock);
        if (folded.brokenAt().filter(broken -> broken.isAfter(at)).isPresent()) {
            ledger.voidBreach(clock, folded, why, by);
        }
        end(clock, at, by);
    }

    /**
     * It got worse (R9): each open clock is due at the earlier of its deadline and the change plus the new priority's budget,
     * and a paused one stays paused. What the new priority promises and no clock measures yet starts at the change. An
     * agreed deadline is void from priority 2 on (R12).
     *
     * @param at the instant of the change
     */
    public void upgrade(
            long ticketId,
            int cycle,
            ContractTerms terms,
            ServiceKind service,
            int priority,
            Instant at,
            String why,
            String by) {
        retarget(ticketId, cycle, terms, service, priority, Promise.Basis.UPGRADE, at, at, why, by);
    }

    /**
     * The priority was wrong from the start (R9): each open clock counts anew from its start, its pauses kept. A breach that
     * this overtakes is void; one that it brings about happened at its instant and is told once.
     *
     * @param from where the clocks of the cycle count from, for what no clock measures yet
     */
    public void reclassify(
            long ticketId,
            int cycle,
            ContractTerms terms,
            ServiceKind service,
            int priority,
            Instant from,
            String why,
            String by) {
        retarget(
                ticketId, cycle, terms, service, priority, Promise.Basis.RECLASSIFICATION, ledger.now(), from, why, by);
    }

    private void retarget(
            long ticketId,
            int cycle,
            ContractTerms terms,
            ServiceKind service,
            int priority,
            Promise.Basis basis,
            Instant at,
            Instant missingFrom,
            String why,
            String by) {
        List<ClockRecord> open = openOf(ticketId, cycle).toList();
        open.forEach(clock -> {
            Optional<Target> target = target(ticketId, clock.kind(), terms, service, priority);
            if (target.isPresent()) {
                ledger.retarget(clock, promise(target.get(), priority, terms, basis), why, at, by);
            } else if (isNothingLeft(clock, basis, priority)) {
                ledger.record(clock, ClockEvent.cancelled(why, at, ledger.now(), by));
            }
        });
        deadlinesMoved(ticketId);
        open.forEach(clock -> events.publishEvent(new ClockChange.Changed(clock.getId(), ticketId)));
        begin(ticketId, cycle, terms, service, priority, kindsWithClock(ticketId, cycle), missingFrom, null, by);
    }

    /** A reaction counts once per cycle, a resolution as long as its clock is open. */
    private Set<ClockKind> kindsWithClock(long ticketId, int cycle) {
        return kindsOf(ofCycle(ticketId, cycle)
                .filter(clock ->
                        clock.kind() == ClockKind.REACTION || ledger.fold(clock).isOpen()));
    }

    /** A target that is missing takes the promise away where it replaces it; an agreement stays at 3 and 4 (R12). */
    private boolean isNothingLeft(ClockRecord clock, Promise.Basis basis, int priority) {
        SlaClock folded = ledger.fold(clock);
        if (folded.isAgreed()) {
            return !Promise.allowsAgreement(priority)
                    && (basis == Promise.Basis.RECLASSIFICATION || folded.isAgreedOnly());
        }
        return basis == Promise.Basis.RECLASSIFICATION;
    }

    /**
     * Whether a reclassification would move the deadline of an open clock later, undo a breach, or take the clock away: then
     * it needs the customer's view and a lead's decision (R9).
     */
    public boolean lengthens(long ticketId, int cycle, ContractTerms terms, ServiceKind service, int priority) {
        Instant now = ledger.now();
        return openOf(ticketId, cycle).anyMatch(clock -> target(ticketId, clock.kind(), terms, service, priority)
                .map(target -> promise(target, priority, terms, Promise.Basis.RECLASSIFICATION))
                .map(promise -> ledger.foldWith(clock, promise, now)
                        .instantOf(ClockChange.MilestoneReached.BREACH)
                        .orElseGet(() -> ledger.foldWith(clock, promise, now).dueIfGoingOnAt(now)))
                .map(due -> due.isAfter(ledger.fold(clock).dueIfGoingOnAt(now)))
                .orElseGet(() -> isNothingLeft(clock, Promise.Basis.RECLASSIFICATION, priority)));
    }

    /**
     * Both sides agreed on a deadline (R12): the resolution clock is due at that very instant, and its percentages count from
     * the acceptance. Where nothing was promised (R10) a clock begins. Later pauses move it by the package's service time.
     *
     * @param dueAt after {@code acceptedAt}
     * @param rule  names the agreement in the receipt
     */
    public void agree(
            long ticketId,
            int cycle,
            ContractTerms terms,
            ServiceKind service,
            int priority,
            Instant dueAt,
            Instant acceptedAt,
            String rule,
            String why,
            String by) {
        StoredCalendar hours = calendars.current(target(ticketId, ClockKind.REACTION, terms, service, priority)
                .orElseThrow()
                .calendar());
        Duration open = hours.calendar().between(acceptedAt, dueAt);
        Promise promise = Promise.agreed(dueAt, Budget.minutes(open), priority, terms, hours, rule);
        Optional<ClockRecord> running = openResolution(ticketId, cycle);
        ClockRecord clock = running.orElseGet(() -> begin(newClock(
                ticketId,
                ClockKind.RESOLUTION,
                cycle,
                promise,
                ClockEvent.of(ClockEvent.Type.STARTED, acceptedAt, ledger.now(), by))));
        if (running.isPresent()) {
            ledger.retarget(clock, promise, why, acceptedAt, by);
        }
        deadlinesMoved(ticketId);
        events.publishEvent(
                running.isPresent()
                        ? new ClockChange.Changed(clock.getId(), ticketId)
                        : new ClockChange.Started(clock.getId(), ticketId));
        atHand.save(List.of(clock));
    }

    private Promise promise(Target target, int priority, ContractTerms terms, Promise.Basis basis) {
        return Promise.of(target, priority, terms, calendars.current(target.calendar()), basis);
    }

    private Optional<Target> target(
            long ticketId, ClockKind kind, ContractTerms terms, ServiceKind service, int priority) {
        return targets(ticketId, terms, service, priority).stream()
                .filter(target -> target.kind() == kind)
                .findFirst();
    }

    /** By the version of the table that the ticket's first promise was made by: its terms are frozen. */
    private List<Target> targets(long ticketId, ContractTerms terms, ServiceKind service, int priority) {
        Integer version = atHand.lock(ticketId).stream()
                .sorted(Comparator.comparing(ClockRecord::cycle).thenComparing(ClockRecord::startedAt))
                .flatMap(clock -> clock.firstTableVersion().stream())
                .findFirst()
                .orElse(null);
        return serviceLevels.targets(terms.supportPackage(), terms.ownTerms(), service, priority, version);
    }

    private Stream<ClockRecord> openOf(long ticketId, int cycle) {
        return atHand.lock(ticketId).stream()
                .filter(clock -> clock.cycle() == cycle)
                .filter(clock -> ledger.fold(clock).isOpen());
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
            deadlinesMoved(ticketId);
        }
    }

    void deadlinesMoved(long ticketId) {
        Instant nearest = atHand.lock(ticketId).stream()
                .filter(clock -> clock.state() == ClockState.RUNNING)
                .flatMap(clock -> clock.dueAt().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        events.publishEvent(new ClockChange.DeadlinesMoved(ticketId, nearest));
    }
}
