package io.opora.exchange;

import io.opora.contract.ContractAdministration;
import io.opora.contract.ContractDetails;
import io.opora.contract.ContractRecords;
import io.opora.contract.ContractView;
import io.opora.contract.CustomerCard;
import io.opora.exchange.ImportReport.Effect;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final SuspensionImport suspensions;

    ContractImport(
            ContractRecords records,
            ContractAdministration administration,
            CustomerColumns customers,
            SuspensionImport suspensions) {
        this.records = records;
        this.administration = administration;
        this.customers = customers;
        this.suspensions = suspensions;
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
        Map<Integer, ContractDetails> stretched = new HashMap<>();
        for (int place = 0; place < versions.size(); place++) {
            ContractLine version = versions.get(place);
            boolean twice = place > 0 && versions.get(place - 1).version() == version.version();
            version.line().checks().require(!twice, "version", "exchange.version-twice");
            ContractLine next = place + 1 < versions.size() ? versions.get(place + 1) : null;
            run.line(version.line(), what(version), () -> take(version, next, last, stretched, run.by()));
        }
    }

    private static String what(ContractLine version) {
        return version.number() + ", " + version.version();
    }

    /** @param stretched what the file says about the versions that last too long so far */
    private Effect take(
            ContractLine line,
            @Nullable ContractLine next,
            @Nullable LocalDate last,
            Map<Integer, ContractDetails> stretched,
            String by) {
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
        int following = known.map(contract -> contract.latest().version()).orElse(0) + 1;
        line.line().checks().require(line.version() <= following, "version", "exchange.version-gap", following);
        line.line().checks().refuseIfAny();
        Optional<ContractDetails> before = known.flatMap(contract -> version(contract, line.version()));
        ContractDetails said = followed(line, Objects.requireNonNull(details), next, following);
        ContractDetails written = said;
        if (before.isEmpty() && next != null && last != null) {
            // The minimum term is that of all versions together, of which the next ones are yet to come.
            written = line.until(said, last);
            stretched.put(line.version(), said);
        }
        Effect effect = write(known, before, customer, line, written, by);
        if (effect == Effect.CREATED) {
            shorten(line, stretched, by);
        }
        boolean moved = suspensions.take(line, next == null, by);
        return moved && effect == Effect.UNCHANGED ? Effect.CHANGED : effect;
    }

    /** A version ends before the next one that is known begins, whatever the file says. */
    private static ContractDetails followed(
            ContractLine line, ContractDetails details, @Nullable ContractLine next, int following) {
        LocalDate begins =
                next == null || next.version() >= following ? null : next.line().date("validFrom");
        return begins == null || begins.isAfter(details.validTo()) || !begins.isAfter(details.validFrom())
                ? details
                : line.until(details, begins.minusDays(1));
    }

    private Effect write(
            Optional<ContractView> known,
            Optional<ContractDetails> before,
            Optional<CustomerCard> customer,
            ContractLine line,
            ContractDetails details,
            String by) {
        if (known.isEmpty()) {
            administration.conclude(customer.orElseThrow().id(), line.number(), details, by);
            return Effect.CREATED;
        }
        int revision = known.get().revision();
        if (before.isEmpty()) {
            administration.amend(line.number(), revision, details, by);
            return Effect.CREATED;
        }
        if (before.get().equals(details)) {
            return Effect.UNCHANGED;
        }
        administration.correct(line.number(), line.version(), revision, details, by);
        return Effect.CHANGED;
    }

    /** The version before ends where the file says: a day before this one begins, or earlier. */
    private void shorten(ContractLine line, Map<Integer, ContractDetails> stretched, String by) {
        int version = line.version() - 1;
        ContractDetails said = stretched.remove(version);
        ContractView contract = records.contract(line.number()).orElseThrow();
        boolean longer = said != null
                && version(contract, version)
                        .filter(now -> now.validTo().isAfter(said.validTo()))
                        .isPresent();
        if (longer) {
            administration.correct(line.number(), version, contract.revision(), said, by);
        }
    }

    private static Optional<ContractDetails> version(ContractView contract, int version) {
        return contract.versions().stream()
                .filter(known -> known.version() == version)
                .map(ContractView.Version::details)
                .findFirst();
    }
}
