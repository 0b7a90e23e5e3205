package io.opora.sla;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a correction makes of one clock.
 *
 * @param ledgerEvents how many facts its ledger had when it was previewed
 * @param changes      whether it comes to another result
 * @param needed       whether its ledger is added to: an open clock counts by the right terms from then on
 * @param effect       null before the approval, and where nothing is needed
 */
public record CorrectedClock(
        UUID clockId,
        long ticketId,
        ClockKind kind,
        int cycle,
        int ledgerEvents,
        boolean changes,
        boolean needed,
        Result before,
        Result after,
        @Nullable Effect effect) {

    /** What became of it. */
    public enum Effect {
        APPLIED,
        /** The clock had changed after the preview: look again. */
        SKIPPED
    }

    static CorrectedClock of(Repair repair) {
        ClockFacts clock = repair.clock();
        return new CorrectedClock(
                clock.id(),
                clock.ticketId(),
                clock.kind(),
                clock.cycle(),
                clock.ledger().size(),
                repair.changesResult(),
                repair.isNeeded(),
                repair.before(),
                repair.after(),
                null);
    }
}
