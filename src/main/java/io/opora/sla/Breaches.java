package io.opora.sla;

import java.time.Instant;
import java.util.Collections;
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

    /** By the number of the promise that each began to hold with: a breach found later still belongs to its own. */
    private final TreeMap<Integer, Track> tracks = new TreeMap<>();

    Breaches() {
        tracks.put(0, contractual);
    }

    /** @param place the number of the promise, or of the one in whose place it stands */
    void milestone(int percent, int place) {
        trackOf(place).milestones.add(percent);
    }

    /** @param place the number of the promise, or of the one in whose place it stands */
    void breached(int promise, int place, Instant at) {
        counting.put(promise, at);
        trackOf(place).milestones.add(BREACH);
        trackOf(place).broken = promise;
    }

    private Track trackOf(int place) {
        return tracks.floorEntry(place).getValue();
    }

    /** The milestones from the breach on may pass again, for the promise that takes its place. */
    void voided(int promise) {
        counting.remove(promise);
        tracks.values().forEach(track -> track.repair(promise));
    }

    /** An agreement begins its own percentages; what was broken before stays broken. */
    void agreed(int promise) {
        tracks.put(promise, new Track());
    }

    /** The contract's promise holds again: what was told of the agreement is not told once more. */
    void agreementVoided(int promise) {
        contractual.milestones.addAll(inForce().milestones.headSet(BREACH));
        tracks.put(promise, contractual);
    }

    private Track inForce() {
        return tracks.lastEntry().getValue();
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

    /** When each promise was broken whose breach counts, by its number. */
    SortedMap<Integer, Instant> counting() {
        return Collections.unmodifiableSortedMap(counting);
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
