package io.opora.contract;

import io.opora.refusal.Contradiction;
import io.opora.refusal.NotThere;
import io.opora.refusal.WrongFields;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where contracts are concluded, amended and suspended. Their rules are kept here, one change of a customer at a time;
 * who may do it is asked by {@link ContractAdministration}.
 */
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
     * @throws Contradiction when the number is another customer's
     * @throws WrongFields when the days overlap those of another version, or all versions together do not last the
     *                     minimum term of 12 months
     */
    public Contract conclude(Contract contract) {
        return add(contract, versionsOf(contract));
    }

    /**
     * Replaces the terms of a contract from the next version's first day on; the version before ends the day before.
     *
     * @throws NotThere when there is no version before the next one
     * @throws WrongFields as {@link #conclude}, and when the next version does not start later
     */
    public Contract amend(Contract next) {
        List<Contract> versions = versionsOf(next);
        if (versions.isEmpty()) {
            throw new NotThere("contract.unknown", next.getNumber());
        }
        Contract last = versions.get(versions.size() - 1);
        if (!next.validity().from().isAfter(last.validity().from())) {
            throw new WrongFields(
                    "validFrom",
                    "contract.amendment-starts-later",
                    last.getVersion(),
                    last.getNumber(),
                    last.validity().from().toString());
        }
        if (last.validity().overlaps(next.validity())) {
            last.endOn(next.validity().from().minusDays(1));
        }
        return add(next, versions);
    }

    /** Corrects what one version says; {@link WrongFields} as {@link #conclude}. */
    void correct(Contract contract, ContractDetails details) {
        List<Contract> others = versionsOf(contract).stream()
                .filter(other -> other.getVersion() != contract.getVersion())
                .toList();
        contract.agree(details);
        for (Contract other : others) {
            boolean later = contract.validity().from().isAfter(other.validity().from());
            if (later != contract.getVersion() > other.getVersion()) {
                throw overlap(contract, other);
            }
        }
        check(contract, others);
    }

    /** Nothing is covered by this contract from the moment on. */
    public void suspend(String number, Instant from, String reason) {
        versions(number).stream()
                .filter(version -> version.validity().end().isAfter(from))
                .forEach(version -> version.suspend(from, reason));
    }

    public void resume(String number, Instant at) {
        versions(number).forEach(version -> version.resume(at));
    }

    private Contract add(Contract contract, List<Contract> versions) {
        check(contract, versions);
        int latest = versions.stream().mapToInt(Contract::getVersion).max().orElse(0);
        contract.becomeVersion(latest + 1);
        if (!versions.isEmpty()) {
            contract.staySuspendedLike(versions.get(versions.size() - 1));
        }
        return contracts.save(contract);
    }

    private static void check(Contract contract, List<Contract> others) {
        Validity span = contract.validity();
        for (Contract other : others) {
            checkBeside(contract, other);
            span = span.span(other.validity());
        }
        if (!span.lastsMinimumTerm()) {
            throw new WrongFields(
                    "validTo",
                    "contract.minimum-term",
                    contract.getNumber(),
                    span.from().toString(),
                    span.to().toString(),
                    Validity.MINIMUM_MONTHS);
        }
    }

    private static void checkBeside(Contract contract, Contract other) {
        if (!other.getCustomer().getId().equals(contract.getCustomer().getId())) {
            throw new Contradiction(
                    "contract.number-taken",
                    contract.getNumber(),
                    other.getCustomer().getName());
        }
        if (other.validity().overlaps(contract.validity())) {
            throw overlap(contract, other);
        }
    }

    private static WrongFields overlap(Contract contract, Contract other) {
        return new WrongFields(
                "validFrom",
                "contract.overlaps",
                contract.validity().from().toString(),
                contract.validity().to().toString(),
                other.getVersion(),
                other.getNumber(),
                other.validity().from().toString(),
                other.validity().to().toString());
    }

    /** The versions there are, ascending, with the customer locked against another change at the same time. */
    private List<Contract> versionsOf(Contract contract) {
        customers.lock(contract.getCustomer().getId()).orElseThrow(() -> new NotThere("customer.unknown"));
        return contracts.findByNumberOrderByVersion(contract.getNumber());
    }

    private List<Contract> versions(String number) {
        List<Contract> versions = contracts.findByNumberOrderByVersion(number);
        if (versions.isEmpty()) {
            throw new NotThere("contract.unknown", number);
        }
        return versions;
    }
}
