package io.opora.sla;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How clocks begin. Lock the ticket's clocks before. */
@Component
class NewClocks {

    private final ClocksAtHand atHand;
    private final Targets targets;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    NewClocks(
            ClocksAtHand atHand,
            Targets targets,
            Ledger ledger,
            Deadlines deadlines,
            ApplicationEventPublisher events) {
        this.atHand = atHand;
        this.targets = targets;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.events = events;
    }

    /**
     * Begins a clock for each target that has none.
     *
     * @param known  the kinds that have their clock already
     * @param metAt  when the reaction was met already; null when it was not
     * @param pauses what paused the resolution until now (R6)
     */
    void begin(
            Claim claim,
            Set<ClockKind> known,
            Instant startAt,
            @Nullable Instant metAt,
            List<TicketPause> pauses,
            String by) {
        List<ClockRecord> begun = targets.of(claim).stream()
                .filter(target -> !known.contains(target.kind()))
                .map(target -> begin(
                        target.kind(),
                        claim,
                        targets.promise(target, claim, Promise.Basis.TERMS),
                        startAt,
                        target.kind() == ClockKind.RESOLUTION
                                ? TicketPause.since(startAt, pauses, ledger.now())
                                : List.of(),
                        by))
                .toList();
        if (begun.isEmpty()) {
            return;
        }
        // What is told of a milestone that has passed already names the ticket's deadline.
        deadlines.moved(claim.ticketId());
        begun.forEach(clock -> set(clock, clock.kind() == ClockKind.REACTION ? metAt : null, by));
        atHand.save(begun);
        if (metAt != null) {
            deadlines.moved(claim.ticketId());
        }
    }

    /** A clock that has no row yet: {@link #set} and then {@link ClocksAtHand#save} it. */
    ClockRecord begin(
            ClockKind kind, Claim claim, Promise promise, Instant startAt, List<ClockEvent> pauses, String by) {
        ClockRecord clock = new ClockRecord(
                claim.ticketId(),
                kind,
                claim.cycle(),
                atHand.nextNumber(claim.ticketId(), kind, claim.cycle()),
                promise,
                ClockEvent.of(ClockEvent.Type.STARTED, startAt, ledger.now(), by));
        pauses.forEach(clock::append);
        ledger.settle(clock);
        atHand.add(clock);
        return clock;
    }

    /** Milestones that passed since its start collapse into the highest. @param metAt null for a clock that goes on */
    void set(ClockRecord clock, @Nullable Instant metAt, String by) {
        ledger.passMilestones(clock, metAt == null ? ledger.now() : metAt, Ledger.Telling.HIGHEST);
        if (metAt != null) {
            ledger.end(clock, metAt, by);
        }
        events.publishEvent(
                metAt == null
                        ? new ClockChange.Started(clock.getId(), clock.ticketId())
                        : new ClockChange.Changed(clock.getId(), clock.ticketId()));
    }
}
