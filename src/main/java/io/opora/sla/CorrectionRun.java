package io.opora.sla;

import io.opora.contract.Calendars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Adds to ledgers what a correction found. Ended clocks change silently and many at once; those that are open move their
 * timers and tell of the highest milestone that they passed by that.
 */
@Component
class CorrectionRun {

    private static final int AT_ONCE = 1_000;

    private final CorrectionRows corrections;
    private final ClockRows rows;
    private final ClocksAtHand atHand;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    CorrectionRun(
            CorrectionRows corrections,
            ClockRows rows,
            ClocksAtHand atHand,
            Ledger ledger,
            Deadlines deadlines,
            Calendars calendars,
            ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.rows = rows;
        this.atHand = atHand;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.events = events;
    }

    Repair repair(Mistake mistake, ClockFacts clock, String why, String by) {
        return Repair.of(
                mistake,
                clock,
                promise -> calendars
                        .version(promise.calendarName(), promise.calendarVersion())
                        .calendar(),
                why,
                by,
                ledger.now());
    }

    void apply(CorrectionView correction, Mistake mistake, String by) {
        List<CorrectionRows.Placed> needed = corrections.needed(correction.id());
        rows.lock(
                needed.stream().map(CorrectionRows.Placed::ticketId).distinct().toList());
        Map<Long, List<UUID>> open = new HashMap<>();
        for (int first = 0; first < needed.size(); first += AT_ONCE) {
            applyTo(needed.subList(first, Math.min(first + AT_ONCE, needed.size())), correction, mistake, by, open);
        }
        // Entities are read only now, when the rows beside them are what they will be.
        open.keySet().stream()
                .sorted()
                .forEach(ticket -> repairOpen(ticket, open.get(ticket), correction.reason(), mistake, by));
    }

    private void applyTo(
            List<CorrectionRows.Placed> needed,
            CorrectionView correction,
            Mistake mistake,
            String by,
            Map<Long, List<UUID>> open) {
        List<ClockFacts> facts =
                rows.read(needed.stream().map(CorrectionRows.Placed::clockId).toList());
        List<CorrectionRows.Placed> applied = new ArrayList<>();
        List<CorrectionRows.Placed> skipped = new ArrayList<>();
        List<Repair> ended = new ArrayList<>();
        for (int i = 0; i < needed.size(); i++) {
            ClockFacts clock = facts.get(i);
            if (clock.ledger().size() != needed.get(i).ledgerEvents()) {
                skipped.add(needed.get(i));
                continue;
            }
            applied.add(needed.get(i));
            Repair repair = repair(mistake, clock, correction.reason(), by);
            if (repair.isOpen()) {
                open.computeIfAbsent(clock.ticketId(), ticket -> new ArrayList<>())
                        .add(clock.id());
            } else {
                ended.add(repair);
            }
        }
        rows.write(ended);
        tellVoidBreaches(ended);
        corrections.keep(correction.id(), CorrectedClock.Effect.APPLIED, applied);
        corrections.keep(correction.id(), CorrectedClock.Effect.SKIPPED, skipped);
    }

    private void tellVoidBreaches(List<Repair> repairs) {
        Set<Long> tickets = repairs.stream()
                .filter(Repair::voidsABreach)
                .map(repair -> repair.clock().ticketId())
                .collect(Collectors.toSet());
        if (!tickets.isEmpty()) {
            events.publishEvent(new BreachesVoided(tickets));
        }
    }

    private void repairOpen(long ticketId, List<UUID> ids, String why, Mistake mistake, String by) {
        List<ClockRecord> repaired = atHand.lock(ticketId).stream()
                .filter(clock -> ids.contains(clock.getId()))
                .toList();
        List<Repair> repairs = new ArrayList<>();
        repaired.forEach(clock -> {
            Repair repair = repair(mistake, ClockFacts.of(clock), why, by);
            ledger.repair(clock, repair);
            repairs.add(repair);
        });
        tellVoidBreaches(repairs);
        deadlines.moved(ticketId);
        repaired.forEach(clock -> events.publishEvent(new ClockChange.Changed(clock.getId(), ticketId)));
    }
}
