package io.opora.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A clock as it was read, apart from its row: what its state follows from. */
record ClockFacts(
        UUID id,
        long ticketId,
        ClockKind kind,
        int cycle,
        int number,
        List<Promise> promises,
        List<ClockEvent> ledger) {

    static ClockFacts of(ClockRecord clock) {
        return new ClockFacts(
                clock.getId(),
                clock.ticketId(),
                clock.kind(),
                clock.cycle(),
                clock.number(),
                clock.promises(),
                clock.ledger());
    }

    /** The same clock after something more. */
    ClockFacts and(List<Promise> morePromises, List<ClockEvent> moreEvents) {
        return new ClockFacts(
                id, ticketId, kind, cycle, number, concat(promises, morePromises), concat(ledger, moreEvents));
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Whether a promise is what both sides agreed on, under corrected terms or not (R12). */
    boolean isAgreement(int promise) {
        return promises.get(Promise.placeOf(promise, promises)).basis() == Promise.Basis.AGREEMENT;
    }

    /** @throws java.util.NoSuchElementException when this cause never paused the clock */
    Instant pausedSince(String cause) {
        return ledger.stream()
                .filter(event -> event.type() == ClockEvent.Type.PAUSE_ADDED && cause.equals(event.cause()))
                .findFirst()
                .orElseThrow()
                .effectiveAt();
    }
}
