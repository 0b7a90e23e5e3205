package io.opora.exchange;

import io.opora.contract.CustomerAdministration;
import io.opora.contract.CustomerCard;
import io.opora.contract.CustomerDetails;
import io.opora.contract.CustomerRecords;
import io.opora.exchange.ImportReport.Effect;
import io.opora.staff.StaffGroups;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers; a line is about the customer of its id, else of its number, else of its name, else about a new one. */
@Component
class CustomersExchange implements Exchange {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "ID"),
            new Column("name", "Название"),
            new Column("number", "Номер"),
            new Column("active", "Действует"));

    private final CustomerRecords records;
    private final CustomerAdministration administration;
    private final CustomerColumns customers;

    CustomersExchange(CustomerRecords records, CustomerAdministration administration, CustomerColumns customers) {
        this.records = records;
        this.administration = administration;
        this.customers = customers;
    }

    @Override
    public ExchangeKind kind() {
        return ExchangeKind.CUSTOMERS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("name");
    }

    @Override
    public String[] writers() {
        return new String[] {StaffGroups.TEAM_LEADS, StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN};
    }

    @Override
    public List<Map<String, @Nullable String>> export(Locale language) {
        return customers.all().stream()
                .map(customer -> new Values()
                        .put("id", customer.id())
                        .put("name", customer.name())
                        .put("number", customer.number())
                        .flag("active", customer.active(), language)
                        .cells())
                .toList();
    }

    @Override
    public void run(List<Line> lines, ImportRun run) {
        lines.forEach(line -> run.line(line, line.cells().get("name"), () -> take(line, run.by())));
    }

    private Effect take(Line line, String by) {
        Optional<CustomerCard> known = find(line);
        Boolean active = line.flag("active");
        CustomerDetails details = line.checks()
                .collect(() -> new CustomerDetails(
                        line.required("name"),
                        line.textOr("number", known.map(CustomerCard::number).orElse(null))));
        line.checks().refuseIfAny();
        if (known.isEmpty()) {
            CustomerCard created = administration.create(details, by);
            activate(created, active, by);
            return Effect.CREATED;
        }
        CustomerCard before = known.get();
        CustomerCard after = details.equals(new CustomerDetails(before.name(), before.number()))
                ? before
                : administration.change(before.id(), before.revision(), details, by);
        after = activate(after, active, by);
        return after.equals(before) ? Effect.UNCHANGED : Effect.CHANGED;
    }

    private CustomerCard activate(CustomerCard customer, @Nullable Boolean active, String by) {
        if (active == null || active == customer.active()) {
            return customer;
        }
        return active
                ? administration.reactivate(customer.id(), customer.revision(), by)
                : administration.deactivate(customer.id(), customer.revision(), by);
    }

    private Optional<CustomerCard> find(Line line) {
        UUID id = line.uuid("id");
        String number = line.text("number");
        String name = line.text("name");
        if (id != null) {
            Optional<CustomerCard> customer = records.customer(id);
            line.checks().require(customer.isPresent(), "id", "exchange.id-unknown");
            return customer;
        }
        return Optional.ofNullable(number).flatMap(records::customerByNumber).or(() -> Optional.ofNullable(name)
                .flatMap(records::customerByName));
    }
}
