package io.opora.sla;

import io.opora.contract.Calendars;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a ticket is promised, by the tables that its first promise was made by: its terms are frozen. */
@Component
class Targets {

    private final ClocksAtHand atHand;
    private final ServiceLevels serviceLevels;
    private final Calendars calendars;

    Targets(ClocksAtHand atHand, ServiceLevels serviceLevels, Calendars calendars) {
        this.atHand = atHand;
        this.serviceLevels = serviceLevels;
        this.calendars = calendars;
    }

    /** None of a kind that nobody promised (R10). */
    List<Target> of(Claim claim) {
        Integer version = atHand.lock(claim.ticketId()).stream()
                .sorted(Comparator.comparing(ClockRecord::cycle).thenComparing(ClockRecord::startedAt))
                .flatMap(clock -> clock.firstTableVersion().stream())
                .findFirst()
                .orElse(null);
        return serviceLevels.targets(
                claim.terms().supportPackage(), claim.terms().ownTerms(), claim.service(), claim.priority(), version);
    }

    Optional<Target> of(ClockKind kind, Claim claim) {
        return of(claim).stream().filter(target -> target.kind() == kind).findFirst();
    }

    /** Under the target's calendar as it is today. */
    Promise promise(Target target, Claim claim, Promise.Basis basis) {
        return Promise.of(target, claim.priority(), claim.terms(), calendars.current(target.calendar()), basis);
    }

    Optional<Promise> promise(ClockKind kind, Claim claim, Promise.Basis basis) {
        return of(kind, claim).map(target -> promise(target, claim, basis));
    }
}
