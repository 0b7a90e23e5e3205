package io.opora.sla;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which milestones passed, and which promises were broken. A milestone that passed stays passed when the target changes; an
 * agreement has its own, beside the contract's.
 */
final class Breaches {

    private static final int BREACH = ClockChange.MilestoneReached.BREACH;

    private final SortedMap<Integer, Instant> counting = new TreeMap<>();
    private final Track contractual = new Track();
    private @Nullable Track agreed;

    void milestone(int percent) {
        inForce().milestones.add(percent);
    }

    void breached(int promise, Instant at) {
        counting.put(promise, at);
        inForce().milestones.add(BREACH);
        inForce().broken = promise;
    }

    /** The milestones from the breach on may pass again, for the promise that takes its place. */
    void voided(int promise) {
        counting.remove(promise);
        contractual.repair(promise);
        if (agreed != null) {
            agreed.repair(promise);
        }
    }

    /** An agreement begins its own percentages; what was broken before stays broken. */
    void agreed() {
        agreed = new Track();
    }

    /** The contract's promise holds again: what was told of the agreement is not told once more. */
    void agreementVoided() {
        if (agreed != null) {
            contractual.milestones.addAll(agreed.milestones.headSet(BREACH));
            agreed = null;
        }
    }

    private Track inForce() {
        return agreed == null ? contractual : agreed;
    }

    /** The highest milestone that passed of what is in force. */
    Optional<Integer> lastMilestone() {
        SortedSet<Integer> passed = inForce().milestones;
        return passed.isEmpty() ? Optional.empty() : Optional.of(passed.last());
    }

    /** The number of the broken promise, if what is in force is broken. */
    Optional<Integer> inForcePromise() {
        return Optional.ofNullable(inForce().broken);
    }

    Optional<Instant> inForceAt() {
        return inForcePromise().map(counting::get);
    }

    /** When a promise was broken; empty when it was not, or that does not count any more. */
    Optional<Instant> of(int promise) {
        return Optional.ofNullable(counting.get(promise));
    }

    /** The first breach that counts. */
    Optional<Instant> first() {
        return counting.values().stream().min(Instant::compareTo);
    }

    private static final class Track {

        private final SortedSet<Integer> milestones = new TreeSet<>();
        private @Nullable Integer broken;

        void repair(int promise) {
            if (broken != null && broken == promise) {
                broken = null;
                milestones.removeIf(percent -> percent >= BREACH);
            }
        }
    }
}
