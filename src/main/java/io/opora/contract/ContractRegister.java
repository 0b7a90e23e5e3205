package io.opora.contract;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where contracts are concluded, amended and suspended. Their rules are kept here, one change of a customer at a time. */
@Service
@Transactional
public class ContractRegister {

    private final Customers customers;
    private final Contracts contracts;

    ContractRegister(Customers customers, Contracts contracts) {
        this.customers = customers;
        this.contracts = contracts;
    }

    /**
     * Concludes a contract, or prolongs one by a version for days after it ended.
     *
     * @throws ContractRuleException when the number is another customer's, the days overlap those of another version,
     *                               or all versions together do not last the minimum term of 12 months
     */
    public Contract conclude(Contract contract) {
        return add(contract, versionsOf(contract));
    }

    /**
     * Replaces the terms of a contract from the next version's first day on; the version before ends the day before.
     *
     * @throws ContractRuleException as {@link #conclude}, and when there is no version before the next one
     */
    public Contract amend(Contract next) {
        List<Contract> versions = versionsOf(next);
        if (versions.isEmpty()) {
            throw new ContractRuleException("There is no contract " + next.getNumber() + " to amend");
        }
        Contract last = versions.get(versions.size() - 1);
        if (!next.validity().from().isAfter(last.validity().from())) {
            throw new ContractRuleException(
                    "Version %d of contract %s starts on %s: an amendment starts later, not on %s"
                            .formatted(
                                    last.getVersion(),
                                    last.getNumber(),
                                    last.validity().from(),
                                    next.validity().from()));
        }
        if (last.validity().overlaps(next.validity())) {
            last.endOn(next.validity().from().minusDays(1));
        }
        return add(next, versions);
    }

    /** Nothing is covered by this version of the contract from the moment on. */
    public void suspend(String number, int version, Instant from, String reason) {
        find(number, version).suspend(from, reason);
    }

    public void resume(String number, int version) {
        find(number, version).resume();
    }

    private Contract add(Contract contract, List<Contract> versions) {
        Validity span = contract.validity();
        int latest = 0;
        for (Contract other : versions) {
            checkBeside(contract, other);
            span = span.span(other.validity());
            latest = Math.max(latest, other.getVersion());
        }
        if (!span.lastsMinimumTerm()) {
            throw new ContractRuleException("Contract %s would last from %s to %s: the minimum term is %d months"
                    .formatted(contract.getNumber(), span.from(), span.to(), Validity.MINIMUM_MONTHS));
        }
        contract.becomeVersion(latest + 1);
        return contracts.save(contract);
    }

    private static void checkBeside(Contract contract, Contract other) {
        if (!other.getCustomer().getId().equals(contract.getCustomer().getId())) {
            throw new ContractRuleException("The number %s belongs to a contract with %s already"
                    .formatted(contract.getNumber(), other.getCustomer().getName()));
        }
        if (other.validity().overlaps(contract.validity())) {
            throw new ContractRuleException("Contract %s from %s to %s overlaps its version %d from %s to %s"
                    .formatted(
                            contract.getNumber(),
                            contract.validity().from(),
                            contract.validity().to(),
                            other.getVersion(),
                            other.validity().from(),
                            other.validity().to()));
        }
    }

    /** The versions there are, ascending, with the customer locked against another change at the same time. */
    private List<Contract> versionsOf(Contract contract) {
        Customer customer = contract.getCustomer();
        customers
                .lock(customer.getId())
                .orElseThrow(() -> new ContractRuleException("No customer has the id " + customer.getId()));
        return contracts.findByNumberOrderByVersion(contract.getNumber());
    }

    private Contract find(String number, int version) {
        return contracts.findByNumberOrderByVersion(number).stream()
                .filter(contract -> contract.getVersion() == version)
                .findFirst()
                .orElseThrow(() ->
                        new ContractRuleException("There is no version %d of contract %s".formatted(version, number)));
    }
}
