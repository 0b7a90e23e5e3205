package io.opora.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a clock is held to: the terms with whatever changed them since, or what both sides agreed on instead. */
final class Limits {

    private final List<Taken> taken = new ArrayList<>();
    private final List<Limit> contractual = new ArrayList<>();
    private final List<Limit> agreed = new ArrayList<>();

    private record Taken(Limit limit, Promise promise) {}

    void take(Limit limit, Promise promise, RunningTime time) {
        taken.add(new Taken(limit, promise));
        hold(limit, promise, time);
    }

    private void hold(Limit limit, Promise promise, RunningTime time) {
        switch (promise.basis()) {
            case TERMS, RECLASSIFICATION -> {
                contractual.clear();
                contractual.add(limit);
                // What an upgrade had added beside the agreement was wrong too.
                agreed.removeIf(beside -> beside.agreedFor() == null);
                voidAgreementUnless(promise.allowsAgreement());
            }
            case UPGRADE -> {
                if (!promise.allowsAgreement()) {
                    keepWhatTheAgreementReplaced(limit.from(), time);
                }
                contractual.add(limit);
                voidAgreementUnless(promise.allowsAgreement());
                if (!agreed.isEmpty()) {
                    agreed.add(limit);
                }
            }
            case AGREEMENT -> {
                agreed.clear();
                agreed.add(limit);
            }
            case CORRECTION -> throw new IllegalArgumentException("A correction takes the place of another promise");
        }
    }

    /**
     * Puts a corrected limit in the place of the one that came from a promise, and takes all of them anew: what an upgrade
     * left standing depends on when the others ran out.
     */
    void correct(int promise, UnaryOperator<Limit> correction, RunningTime time) {
        taken.replaceAll(
                each -> each.limit.promise() == promise ? new Taken(correction.apply(each.limit), each.promise) : each);
        contractual.clear();
        agreed.clear();
        taken.forEach(each -> hold(each.limit, each.promise, time));
    }

    /** The numbers of the promises that a correction could concern: others are over. */
    SortedSet<Integer> promises() {
        SortedSet<Integer> promises = new TreeSet<>();
        contractual.forEach(limit -> promises.add(limit.promise()));
        agreed.forEach(limit -> promises.add(limit.promise()));
        return promises;
    }

    /**
     * An upgrade leaves the old deadline where that is earlier (R9). What ran out while the agreement stood in its place is
     * not that deadline, the agreed one is: nobody broke a promise that was not in force.
     */
    private void keepWhatTheAgreementReplaced(Instant upgradedAt, RunningTime time) {
        boolean replaced = !agreed.isEmpty()
                && contractual.removeIf(limit -> limit.instantOf(100, time)
                        .filter(due -> !due.isBefore(agreed.get(0).from()) && !due.isAfter(upgradedAt))
                        .isPresent());
        if (replaced) {
            contractual.addAll(agreed);
        }
    }

    private void voidAgreementUnless(boolean allowed) {
        if (!allowed) {
            agreed.clear();
        }
    }

    boolean isAgreed() {
        return !agreed.isEmpty();
    }

    /** Whether nothing is left if the agreement is void (R10: there was no promise before it). */
    boolean isAgreedOnly() {
        return contractual.isEmpty();
    }

    List<Limit> inForce() {
        return agreed.isEmpty() ? contractual : agreed;
    }

    /** Of the limits in force the one that runs out first, if the clock goes on at an instant. */
    Limit binding(RunningTime time, Instant goingOnAt) {
        return inForce().stream()
                .min(Comparator.comparing(limit -> limit.runsOut(time, goingOnAt)))
                .orElseThrow();
    }

    Optional<Instant> instantOf(int percent, RunningTime time) {
        return inForce().stream()
                .map(limit -> limit.instantOf(percent, time))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
