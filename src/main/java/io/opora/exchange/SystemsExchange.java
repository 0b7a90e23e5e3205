package io.opora.exchange;

import io.opora.contract.CustomerCard;
import io.opora.contract.CustomerRecords;
import io.opora.contract.CustomerSystem;
import io.opora.contract.SystemAdministration;
import io.opora.contract.SystemDetails;
import io.opora.contract.SystemView;
import io.opora.exchange.ImportReport.Effect;
import io.opora.staff.StaffGroups;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers' systems; a line is about the system of its id, else of its name at the customer, else about a new one. */
@Component
class SystemsExchange implements Exchange {

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(new Column("id", "ID")),
                    CustomerColumns.ALL.stream(),
                    Stream.of(
                            new Column("name", "Название"),
                            new Column("purpose", "Назначение"),
                            new Column("hosting", "Размещение"),
                            new Column("version", "Версия"),
                            new Column("active", "Действует")))
            .flatMap(columns -> columns)
            .toList();

    private final CustomerRecords records;
    private final SystemAdministration administration;
    private final CustomerColumns customers;

    SystemsExchange(CustomerRecords records, SystemAdministration administration, CustomerColumns customers) {
        this.records = records;
        this.administration = administration;
        this.customers = customers;
    }

    @Override
    public ExchangeKind kind() {
        return ExchangeKind.SYSTEMS;
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
                .flatMap(customer -> records.systemsOf(customer.id()).stream().map(system -> customers
                        .put(new Values().put("id", system.id()), customer)
                        .put("name", system.details().name())
                        .put("purpose", system.details().purpose())
                        .put("hosting", system.details().hosting())
                        .put("version", system.details().version())
                        .flag("active", system.active(), language)
                        .cells()))
                .toList();
    }

    @Override
    public void run(List<Line> lines, ImportRun run) {
        lines.forEach(line -> run.line(line, line.cells().get("name"), () -> take(line, run.by())));
    }

    private Effect take(Line line, String by) {
        UUID id = line.uuid("id");
        Optional<CustomerCard> customer = id == null ? customers.required(line) : customers.find(line);
        Optional<SystemView> known = find(line, id, customer);
        known.ifPresent(system -> line.checks()
                .require(
                        customer.map(CustomerCard::id)
                                .orElse(system.customerId())
                                .equals(system.customerId()),
                        "customer",
                        "exchange.other-customer"));
        Boolean active = line.flag("active");
        SystemDetails details = details(line, known.map(SystemView::details));
        line.checks().refuseIfAny();
        if (known.isEmpty()) {
            SystemView created = administration.create(customer.orElseThrow().id(), details, by);
            activate(created, active, by);
            return Effect.CREATED;
        }
        SystemView before = known.get();
        SystemView after = details.equals(before.details())
                ? before
                : administration.change(before.id(), before.revision(), details, by);
        after = activate(after, active, by);
        return after.equals(before) ? Effect.UNCHANGED : Effect.CHANGED;
    }

    private Optional<SystemView> find(Line line, @Nullable UUID id, Optional<CustomerCard> customer) {
        if (id != null) {
            Optional<SystemView> system = records.system(id);
            line.checks().require(system.isPresent(), "id", "exchange.id-unknown");
            return system;
        }
        String name = line.text("name");
        return name == null ? Optional.empty() : customer.flatMap(owner -> records.systemByName(owner.id(), name));
    }

    private static @Nullable SystemDetails details(Line line, Optional<SystemDetails> before) {
        CustomerSystem.Purpose purpose = line.choice("purpose", CustomerSystem.Purpose.class);
        CustomerSystem.Hosting hosting = line.choice("hosting", CustomerSystem.Hosting.class);
        boolean readable =
                (purpose != null || line.text("purpose") == null) && (hosting != null || line.text("hosting") == null);
        if (!readable) {
            return null;
        }
        return line.checks()
                .collect(() -> new SystemDetails(
                        line.text("name"),
                        purpose == null ? before.map(SystemDetails::purpose).orElse(null) : purpose,
                        hosting == null ? before.map(SystemDetails::hosting).orElse(null) : hosting,
                        line.textOr(
                                "version", before.map(SystemDetails::version).orElse(null))));
    }

    private SystemView activate(SystemView system, @Nullable Boolean active, String by) {
        if (active == null || active == system.active()) {
            return system;
        }
        return active
                ? administration.reactivate(system.id(), system.revision(), by)
                : administration.deactivate(system.id(), system.revision(), by);
    }
}
