package io.opora.contract;

import io.opora.refusal.Contradiction;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many responsible contacts a customer may name: what the contract in force says, of several the most. Without one,
 * what the contracts to come say, then the one that ended last, then the offer's standard.
 */
@Component
class ResponsibleLimit {

    private static final int STANDARD = 1;

    private final Contacts contacts;
    private final Contracts contracts;
    private final Clock clock;

    ResponsibleLimit(Contacts contacts, Contracts contracts, Clock clock) {
        this.contacts = contacts;
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * To be called with the customer locked and the changes flushed.
     *
     * @throws Contradiction when the customer has more responsible contacts than it may
     */
    void check(UUID customerId) {
        int allowed = allowed(contracts.findByCustomerIdOrderByNumberAscVersionAsc(customerId), clock.instant());
        long named = contacts.countByCustomerIdAndRoleAndActiveTrue(customerId, ContactRole.RESPONSIBLE);
        if (named > allowed) {
            throw new Contradiction("contact.too-many-responsible", allowed, named);
        }
    }

    static int allowed(List<Contract> all, Instant at) {
        List<Contract> inForce = all.stream()
                .filter(contract -> contract.validity().contains(at))
                .toList();
        List<Contract> relevant = inForce.isEmpty()
                ? all.stream()
                        .filter(contract -> contract.stateAt(at) == ContractState.NOT_STARTED)
                        .toList()
                : inForce;
        return relevant.stream()
                .map(Contract::getResponsibleContacts)
                .max(Comparator.naturalOrder())
                .or(() -> all.stream()
                        .max(Comparator.comparing(
                                contract -> contract.validity().end()))
                        .map(Contract::getResponsibleContacts))
                .orElse(STANDARD);
    }
}
