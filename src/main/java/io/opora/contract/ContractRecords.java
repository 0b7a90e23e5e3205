package io.opora.contract;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads contracts with all their versions. Who may read them is checked by whoever asks. */
@Service
@Transactional(readOnly = true)
public class ContractRecords {

    private final Contracts contracts;
    private final Clock clock;

    ContractRecords(Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** @param id of any of its versions */
    public Optional<ContractView> contract(UUID id) {
        return contracts.findNumber(id).flatMap(this::contract);
    }

    /** @param number as printed on the paper */
    public Optional<ContractView> contract(String number) {
        return Optional.of(number.strip())
                .filter(typed -> typed.indexOf('\0') < 0)
                .map(contracts::findByNumberOrderByVersion)
                .filter(versions -> !versions.isEmpty())
                .map(versions -> view(versions, clock.instant()));
    }

    /** By number. */
    public List<ContractView> contractsOf(UUID customerId) {
        Instant now = clock.instant();
        return contracts.findByCustomerIdOrderByNumberAscVersionAsc(customerId).stream()
                .collect(Collectors.groupingBy(Contract::getNumber))
                .values()
                .stream()
                .map(versions -> view(versions, now))
                .sorted(Comparator.comparing(ContractView::number))
                .toList();
    }

    /** All there are, by number: for files, not for screens. */
    public List<ContractView> all() {
        Instant now = clock.instant();
        return contracts.findAllByOrderByNumberAscVersionAsc().stream()
                .collect(Collectors.groupingBy(Contract::getNumber))
                .values()
                .stream()
                .map(versions -> view(versions, now))
                .sorted(Comparator.comparing(ContractView::number))
                .toList();
    }

    static ContractView view(List<Contract> versions, Instant now) {
        Contract first = versions.get(0);
        return new ContractView(
                first.getId(),
                first.getNumber(),
                first.getCustomer().getId(),
                first.getCustomer().getName(),
                stateAt(versions, now),
                versions.stream()
                        .flatMap(version -> version.suspensions().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Suspension::from))
                        .toList(),
                versions.stream()
                        .map(version -> new ContractView.Version(version.getVersion(), version.details()))
                        .toList(),
                revision(versions));
    }

    /** Each change of a version adds one, and so does each new version. */
    static int revision(List<Contract> versions) {
        return versions.stream().mapToInt(version -> version.revision() + 1).sum();
    }

    /** In a gap between two versions the contract is yet to go on. */
    private static ContractState stateAt(List<Contract> versions, Instant now) {
        return versions.stream()
                .map(version -> version.stateAt(now))
                .filter(state -> state == ContractState.VALID || state == ContractState.SUSPENDED)
                .findFirst()
                .orElseGet(() -> versions.get(versions.size() - 1).stateAt(now));
    }
}
