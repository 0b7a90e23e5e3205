package io.opora.sla;

import io.opora.contract.Calendars;
import io.opora.contract.StoredCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changes a promise while its ticket is open: work restored in part, another priority, an agreed deadline. Each call locks
 * the ticket's clocks and must run inside the transaction of the action that causes it. All instants are cut to milliseconds.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PromiseChanges {

    private final ClocksAtHand atHand;
    private final Targets targets;
    private final NewClocks newClocks;
    private final Calendars calendars;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    PromiseChanges(
            ClocksAtHand atHand,
            Targets targets,
            NewClocks newClocks,
            Calendars calendars,
            Ledger ledger,
            Deadlines deadlines,
            ApplicationEventPublisher events) {
        this.atHand = atHand;
        this.targets = targets;
        this.newClocks = newClocks;
        this.calendars = calendars;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.events = events;
    }

    /**
     * The work was restored so far that its priority dropped to 3 or 4, and the customer agrees (R8): the promise is met as of
     * the moment of restoration, or ended late, and the new priority's clock starts from that moment. What else pauses goes
     * on pausing. Where the old priority promised no resolution, the new one's clock starts all the same.
     *
     * @param claim      by the new priority
     * @param restoredAt when the proposal was recorded; a breach since then is void
     * @param cause      the pause that the proposal itself was: it is part of neither promise
     * @param pauses     all that the ticket waited for: it pauses a new clock where no old one knows of it
     * @param why        what works again: the reason why a breach since the restoration does not count
     */
    public void restore(
            Claim claim, Instant restoredAt, String cause, List<TicketPause> pauses, String why, String by) {
        Optional<ClockRecord> old = openResolution(claim);
        Optional<ClockRecord> next = targets.promise(ClockKind.RESOLUTION, claim, Promise.Basis.TERMS)
                .map(promise -> newClocks.begin(
                        ClockKind.RESOLUTION,
                        claim,
                        promise,
                        restoredAt,
                        old.map(clock -> clock.pausesSince(restoredAt, cause))
                                .orElseGet(() -> TicketPause.since(
                                        restoredAt,
                                        pauses.stream()
                                                .filter(pause -> !pause.cause().equals(cause))
                                                .toList(),
                                        ledger.now())),
                        by));
        old.ifPresent(clock -> {
            endAsOf(clock, restoredAt, why, by);
            events.publishEvent(new ClockChange.Changed(clock.getId(), claim.ticketId()));
        });
        deadlines.moved(claim.ticketId());
        next.ifPresent(begun -> {
            newClocks.set(begun, null, by);
            atHand.save(List.of(begun));
        });
    }

    /** A clock may have run on while a dispute was open: what became of it since then does not count. */
    private void endAsOf(ClockRecord clock, Instant at, String why, String by) {
        SlaClock folded = ledger.fold(clock);
        if (folded.brokenAt().filter(broken -> broken.isAfter(at)).isPresent()) {
            ledger.voidBreach(clock, folded, why, by);
        }
        ledger.end(clock, at, by);
    }

    /**
     * It got worse (R9): each open clock is due at the earlier of its deadline and the change plus the new priority's budget,
     * and a paused one stays paused. What the new priority promises and no clock measures yet starts at the change. An
     * agreed deadline is void from priority 2 on (R12).
     *
     * @param claim by the new priority
     * @param at    the instant of the change
     */
    public void upgrade(Claim claim, Instant at, String why, String by) {
        retarget(claim, Promise.Basis.UPGRADE, at, why, by);
        newClocks.begin(claim, kindsWithClock(claim), at, null, List.of(), by);
    }

    /**
     * The priority was wrong from the start (R9): each open clock counts anew from its start, its pauses kept. A breach that
     * this overtakes is void; one that it brings about happened at its instant and is told once. What no clock measures yet
     * counts as if a clock had measured it from the start, through the ticket's pauses.
     *
     * @param claim  by the right priority
     * @param from   where the clocks of the cycle count from, for what no clock measures yet
     * @param pauses all that the ticket waited for until now, for the same
     */
    public void reclassify(Claim claim, Instant from, List<TicketPause> pauses, String why, String by) {
        retarget(claim, Promise.Basis.RECLASSIFICATION, ledger.now(), why, by);
        newClocks.begin(claim, kindsWithClock(claim), from, null, pauses, by);
    }

    private void retarget(Claim claim, Promise.Basis basis, Instant at, String why, String by) {
        List<ClockRecord> open = openOf(claim).toList();
        open.forEach(clock -> {
            Optional<Promise> promise = targets.promise(clock.kind(), claim, basis);
            if (promise.isPresent()) {
                ledger.retarget(clock, promise.get(), why, at, by);
            } else if (isNothingLeft(clock, basis, claim.priority())) {
                ledger.record(clock, ClockEvent.cancelled(why, at, ledger.now(), by));
            }
        });
        deadlines.moved(claim.ticketId());
        open.forEach(clock -> events.publishEvent(new ClockChange.Changed(clock.getId(), claim.ticketId())));
    }

    /** A reaction counts once per cycle, a resolution as long as its clock is open. */
    private Set<ClockKind> kindsWithClock(Claim claim) {
        return ofCycle(claim)
                .filter(clock ->
                        clock.kind() == ClockKind.REACTION || ledger.fold(clock).isOpen())
                .map(ClockRecord::kind)
                .collect(Collectors.toSet());
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
     *
     * @param claim by the right priority
     */
    public boolean lengthens(Claim claim) {
        Instant now = ledger.now();
        return openOf(claim).anyMatch(clock -> targets.promise(clock.kind(), claim, Promise.Basis.RECLASSIFICATION)
                .map(promise -> ledger.foldWith(clock, promise, now)
                        .instantOf(ClockChange.MilestoneReached.BREACH)
                        .orElseGet(() -> ledger.foldWith(clock, promise, now).dueIfGoingOnAt(now)))
                .map(due -> due.isAfter(ledger.fold(clock).dueIfGoingOnAt(now)))
                .orElseGet(() -> isNothingLeft(clock, Promise.Basis.RECLASSIFICATION, claim.priority())));
    }

    /**
     * Both sides agreed on a deadline (R12): the resolution clock is due at that very instant, and its percentages count from
     * the acceptance. Where nothing was promised (R10) a clock begins. Later pauses move it by the package's service time.
     *
     * @param dueAt after {@code acceptedAt}
     * @param rule  names the agreement in the receipt
     */
    public void agree(Claim claim, Instant dueAt, Instant acceptedAt, String rule, String why, String by) {
        StoredCalendar hours = calendars.current(
                targets.of(ClockKind.REACTION, claim).orElseThrow().calendar());
        Duration open = hours.calendar().between(acceptedAt, dueAt);
        Promise promise = Promise.agreed(dueAt, Budget.minutes(open), claim.priority(), claim.terms(), hours, rule);
        Optional<ClockRecord> running = openResolution(claim);
        ClockRecord clock = running.orElseGet(
                () -> newClocks.begin(ClockKind.RESOLUTION, claim, promise, acceptedAt, List.of(), by));
        if (running.isPresent()) {
            ledger.retarget(clock, promise, why, acceptedAt, by);
        }
        deadlines.moved(claim.ticketId());
        events.publishEvent(
                running.isPresent()
                        ? new ClockChange.Changed(clock.getId(), claim.ticketId())
                        : new ClockChange.Started(clock.getId(), claim.ticketId()));
        atHand.save(List.of(clock));
    }

    private Optional<ClockRecord> openResolution(Claim claim) {
        return openOf(claim)
                .filter(clock -> clock.kind() == ClockKind.RESOLUTION)
                .findFirst();
    }

    private Stream<ClockRecord> openOf(Claim claim) {
        return ofCycle(claim).filter(clock -> ledger.fold(clock).isOpen());
    }

    private Stream<ClockRecord> ofCycle(Claim claim) {
        return atHand.lock(claim.ticketId()).stream().filter(clock -> clock.cycle() == claim.cycle());
    }
}
