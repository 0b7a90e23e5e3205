package io.opora.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract's terms as they stood at a moment, detached from the contract, which may change later: what a promise is
 * founded on.
 *
 * @param validFrom           first day, from 00:00 Moscow time
 * @param validTo             last day, until 24:00 Moscow time
 * @param dedicatedSpecialist the staff member's user id
 * @param personalManager     the staff member's user id
 * @param exceptions          names of services ({@link ServiceKind}) or {@link Scope}s that this
 *                            contract covers although its package does not
 */
public record ContractTerms(
        UUID contractId,
        String contractNumber,
        int contractVersion,
        SupportPackage supportPackage,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable String dedicatedSpecialist,
        @Nullable String personalManager,
        Set<String> exceptions,
        List<OwnTerm> ownTerms) {

    public ContractTerms {
        exceptions = Set.copyOf(exceptions);
        ownTerms = List.copyOf(ownTerms);
    }

    public boolean names(ServiceKind service) {
        return exceptions.contains(service.name());
    }

    public boolean names(Scope scope) {
        return exceptions.contains(scope.name());
    }

    /** @param kind {@code REACTION} or {@code RESOLUTION} */
    public Optional<OwnTerm> ownTerm(String kind, int priority) {
        return ownTerms.stream()
                .filter(term -> term.kind().equals(kind) && term.priority() == priority)
                .findFirst();
    }
}
