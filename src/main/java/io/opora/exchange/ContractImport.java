package io.opora.exchange;

import io.opora.contract.ContractAdministration;
import io.opora.contract.ContractDetails;
import io.opora.contract.ContractRecords;
import io.opora.contract.ContractView;
import io.opora.contract.CustomerCard;
import io.opora.exchange.ImportReport.Effect;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in the lines of one contract, version after version: one that is not there yet is concluded or amended, one that
 * says something else is corrected.
 */
@Component
class ContractImport {

    private final ContractRecords records;
    private final ContractAdministration administration;
    private final CustomerColumns customers;

    ContractImport(ContractRecords records, ContractAdministration administration, CustomerColumns customers) {
        this.records = records;
        this.administration = administration;
        this.customers = customers;
    }

    static Optional<io.opora.contract.Suspension> openSuspension(ContractView contract) {
        return contract.suspensions().stream()
                .filter(suspension -> suspension.until() == null)
                .findFirst();
    }

    void take(List<Line> lines, ImportRun run) {
        List<ContractLine> versions = lines.stream()
                .map(ContractLine::of)
                .sorted(Comparator.comparing(ContractLine::version))
                .toList();
        LocalDate last = versions.stream()
                .map(version -> version.line().date("validTo"))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        for (int place = 0; place < versions.size(); place++) {
            ContractLine version = versions.get(place);
            boolean latest = place == versions.size() - 1;
            boolean twice = place > 0 && versions.get(place - 1).version() == version.version();
            version.line().checks().require(!twice, "version", "exchange.version-twice");
            run.line(version.line(), what(version), () -> take(version, latest, last, run.by()));
        }
    }

    private static String what(ContractLine version) {
        return version.number() + ", " + version.version();
    }

    private Effect take(ContractLine line, boolean latest, @Nullable LocalDate last, String by) {
        Optional<ContractView> known = records.contract(line.number());
        Optional<CustomerCard> customer =
                known.isEmpty() ? customers.required(line.line()) : customers.find(line.line());
        known.ifPresent(contract -> line.line()
                .checks()
                .require(
                        customer.map(CustomerCard::id)
                                .orElse(contract.customerId())
                                .equals(contract.customerId()),
                        "customer",
                        "exchange.other-customer"));
        ContractDetails details = line.details(known.flatMap(contract -> version(contract, line.version())));
        line.line().required("number");
        int next = known.map(contract -> contract.latest().version()).orElse(0) + 1;
        line.line().checks().require(line.version() <= next, "version", "exchange.version-gap", next);
        line.line().checks().refuseIfAny();
        Effect effect = write(known, customer, line, Objects.requireNonNull(details), latest ? null : last, by);
        boolean moved = latest && line.line().has("suspendedFrom") && suspend(line, by);
        return moved && effect == Effect.UNCHANGED ? Effect.CHANGED : effect;
    }

    private Effect write(
            Optional<ContractView> known,
            Optional<CustomerCard> customer,
            ContractLine line,
            ContractDetails details,
            @Nullable LocalDate followedUntil,
            String by) {
        if (known.isEmpty()) {
            // The minimum term is that of all versions together; the next one cuts this one's days.
            ContractDetails concluded = followedUntil == null ? details : line.until(details, followedUntil);
            administration.conclude(customer.orElseThrow().id(), line.number(), concluded, by);
            return Effect.CREATED;
        }
        ContractView contract = known.get();
        Optional<ContractDetails> before = version(contract, line.version());
        if (before.isEmpty()) {
            administration.amend(line.number(), contract.revision(), details, by);
            return Effect.CREATED;
        }
        if (before.get().equals(details)) {
            return Effect.UNCHANGED;
        }
        administration.correct(line.number(), line.version(), contract.revision(), details, by);
        return Effect.CHANGED;
    }

    /** @return whether the contract was suspended or resumed */
    private boolean suspend(ContractLine line, String by) {
        ContractView contract = records.contract(line.number()).orElseThrow();
        var open = openSuspension(contract);
        String reason = line.line().text("suspensionReason");
        boolean wanted = line.line().text("suspendedFrom") != null || reason != null;
        if (wanted && open.isEmpty()) {
            administration.suspend(line.number(), contract.revision(), line.suspendedFrom(), reason, by);
            return true;
        }
        if (!wanted && open.isPresent()) {
            administration.resume(line.number(), contract.revision(), null, by);
            return true;
        }
        boolean same = open.isEmpty()
                || open.get().from().equals(line.suspendedFrom())
                        && open.get().reason().equals(reason);
        line.line().checks().require(same, "suspendedFrom", "exchange.suspended-otherwise");
        line.line().checks().refuseIfAny();
        return false;
    }

    private static Optional<ContractDetails> version(ContractView contract, int version) {
        return contract.versions().stream()
                .filter(known -> known.version() == version)
                .map(ContractView.Version::details)
                .findFirst();
    }
}
