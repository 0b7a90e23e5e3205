package io.opora.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a ticket waited for its customer (R6), told to a clock that begins in the past and could not be paused by it.
 *
 * @param cause   names the question or proposal, as {@link SlaClocks#pause} does
 * @param by      who opened it
 * @param until   null while it is open
 * @param endedBy who ended it; null while it is open
 */
public record TicketPause(
        String cause,
        Instant from,
        String by,
        @Nullable Instant until,
        @Nullable String endedBy) {

    private static final Comparator<ClockEvent> IN_THEIR_ORDER =
            Comparator.comparing(ClockEvent::effectiveAt).thenComparing(ClockEvent::type);

    /** What these pauses leave in the ledger of a clock that starts at an instant. */
    static List<ClockEvent> since(Instant start, List<TicketPause> pauses, Instant recordedAt) {
        return pauses.stream()
                .filter(pause -> pause.until == null || pause.until.isAfter(start))
                .flatMap(pause -> pause.events(recordedAt))
                .map(event -> event.notBefore(start))
                .sorted(IN_THEIR_ORDER)
                .toList();
    }

    private Stream<ClockEvent> events(Instant recordedAt) {
        ClockEvent added = ClockEvent.pause(ClockEvent.Type.PAUSE_ADDED, cause, from, recordedAt, by);
        return until == null
                ? Stream.of(added)
                : Stream.of(
                        added,
                        ClockEvent.pause(
                                ClockEvent.Type.PAUSE_REMOVED,
                                cause,
                                until,
                                recordedAt,
                                Objects.requireNonNull(endedBy)));
    }
}
