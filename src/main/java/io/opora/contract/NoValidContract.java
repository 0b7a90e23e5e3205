package io.opora.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why no contract is valid at a moment (R14). A suspended contract comes first; else the last one that ended and the
 * next one that starts are both named, and the nearer of them is given for information.
 */
final class NoValidContract {

    private NoValidContract() {}

    static CoverDecision explain(List<Contract> contracts, Instant at) {
        Optional<Contract> suspended = contracts.stream()
                .filter(contract -> contract.stateAt(at) == ContractState.SUSPENDED)
                .max(Comparator.comparing(Contract::getSupportPackage));
        if (suspended.isPresent()) {
            return refuse(ContractState.SUSPENDED, suspended.get(), Reason.suspended(suspended.get(), at));
        }
        Optional<Contract> ended = contracts.stream()
                .filter(contract -> contract.stateAt(at) == ContractState.EXPIRED)
                .max(Comparator.comparing(contract -> contract.validity().end()));
        Optional<Contract> next = contracts.stream()
                .filter(contract -> contract.stateAt(at) == ContractState.NOT_STARTED)
                .min(Comparator.comparing(contract -> contract.validity().start()));
        if (ended.isPresent() && next.isPresent()) {
            return between(ended.get(), next.get(), at);
        }
        return ended.map(contract -> refuse(ContractState.EXPIRED, contract, Reason.expired(contract)))
                .or(() ->
                        next.map(contract -> refuse(ContractState.NOT_STARTED, contract, Reason.notStarted(contract))))
                .orElseGet(() -> refuse("CONTRACT_NONE", null, Reason.NO_CONTRACT));
    }

    private static CoverDecision between(Contract ended, Contract next, Instant at) {
        Duration since = Duration.between(ended.validity().end(), at);
        Duration until = Duration.between(at, next.validity().start());
        Reason reason = Reason.expired(ended).and(Reason.notStarted(next));
        return since.compareTo(until) <= 0
                ? refuse(ContractState.EXPIRED, ended, reason)
                : refuse(ContractState.NOT_STARTED, next, reason);
    }

    private static CoverDecision refuse(ContractState state, Contract contract, Reason reason) {
        return refuse("CONTRACT_" + state, contract.terms(), reason);
    }

    private static CoverDecision refuse(String rule, @Nullable ContractTerms terms, Reason reason) {
        return new CoverDecision(false, false, terms, reason.ru(), reason.en(), rule, 0);
    }
}
