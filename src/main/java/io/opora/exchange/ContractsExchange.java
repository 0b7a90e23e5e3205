package io.opora.exchange;

import io.opora.contract.ContractDetails;
import io.opora.contract.ContractRecords;
import io.opora.contract.ContractView;
import io.opora.contract.CustomerRecords;
import io.opora.contract.Suspension;
import io.opora.staff.StaffGroups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contracts, a line for each version; the latest says whether the contract is suspended. */
@Component
class ContractsExchange implements Exchange {

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(new Column("number", "Договор"), new Column("version", "Версия")),
                    CustomerColumns.ALL.stream(),
                    Stream.of(
                            new Column("package", "Пакет"),
                            new Column("validFrom", "Действует с"),
                            new Column("validTo", "Действует по"),
                            new Column("monthlyFee", "Плата в месяц, руб."),
                            new Column("responsibleContacts", "Ответственных лиц"),
                            new Column("exceptions", "Исключения"),
                            new Column("ownTerms", "Свои сроки"),
                            new Column("dedicatedSpecialist", "Выделенный специалист"),
                            new Column("personalManager", "Персональный менеджер"),
                            new Column("suspendedFrom", "Приостановлен с"),
                            new Column("suspensionReason", "Причина приостановки")))
            .flatMap(columns -> columns)
            .toList();

    private final ContractRecords records;
    private final CustomerRecords customers;
    private final CustomerColumns columns;
    private final ContractImport contracts;

    ContractsExchange(
            ContractRecords records, CustomerRecords customers, CustomerColumns columns, ContractImport contracts) {
        this.records = records;
        this.customers = customers;
        this.columns = columns;
        this.contracts = contracts;
    }

    @Override
    public ExchangeKind kind() {
        return ExchangeKind.CONTRACTS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("number", "package", "validFrom", "validTo", "monthlyFee");
    }

    /** What a contract costs is not for everybody. */
    @Override
    public String[] readers() {
        return new String[] {StaffGroups.TEAM_LEADS, StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN};
    }

    @Override
    public String[] writers() {
        return new String[] {StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN};
    }

    @Override
    public List<Map<String, @Nullable String>> export(Locale language) {
        return records.all().stream()
                .flatMap(contract -> contract.versions().stream().map(version -> values(contract, version)))
                .toList();
    }

    @Override
    public void run(List<Line> lines, ImportRun run) {
        lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.cells().getOrDefault("number", ""), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(versions -> contracts.take(versions, run));
    }

    private Map<String, @Nullable String> values(ContractView contract, ContractView.Version version) {
        ContractDetails details = version.details();
        Optional<Suspension> suspension =
                version.equals(contract.latest()) ? SuspensionImport.open(contract) : Optional.empty();
        Values values = new Values().put("number", contract.number()).put("version", version.version());
        customers.customer(contract.customerId()).ifPresent(customer -> columns.put(values, customer));
        return values.put("package", details.supportPackage())
                .put("validFrom", details.validFrom())
                .put("validTo", details.validTo())
                .put("monthlyFee", details.monthlyFee().toPlainString())
                .put("responsibleContacts", details.responsibleContacts())
                .put("exceptions", String.join(", ", new TreeSet<>(details.exceptions())))
                .put("ownTerms", OwnTermText.of(details.ownTerms()))
                .put("dedicatedSpecialist", details.dedicatedSpecialist())
                .put("personalManager", details.personalManager())
                .put("suspendedFrom", suspension.map(Suspension::from).orElse(null))
                .put("suspensionReason", suspension.map(Suspension::reason).orElse(null))
                .cells();
    }
}
