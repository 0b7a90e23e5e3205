package io.opora.exchange;

import io.opora.contract.ContactAdministration;
import io.opora.contract.ContactDetails;
import io.opora.contract.ContactRole;
import io.opora.contract.ContactView;
import io.opora.contract.CustomerCard;
import io.opora.contract.CustomerRecords;
import io.opora.exchange.ImportReport.Effect;
import io.opora.staff.StaffGroups;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers' people; a line is about the person of its id, else of its address, else about a new one. */
@Component
class ContactsExchange implements Exchange {

    private static final List<Column> COLUMNS = Stream.of(
                    Stream.of(new Column("id", "ID")),
                    CustomerColumns.ALL.stream(),
                    Stream.of(
                            new Column("name", "Имя"),
                            new Column("email", "Почта"),
                            new Column("role", "Роль"),
                            new Column("language", "Язык"),
                            new Column("zone", "Часовой пояс"),
                            new Column("phone", "Телефон"),
                            new Column("active", "Действует")))
            .flatMap(columns -> columns)
            .toList();

    private final CustomerRecords records;
    private final ContactAdministration administration;
    private final CustomerColumns customers;

    ContactsExchange(CustomerRecords records, ContactAdministration administration, CustomerColumns customers) {
        this.records = records;
        this.administration = administration;
        this.customers = customers;
    }

    @Override
    public ExchangeKind kind() {
        return ExchangeKind.CONTACTS;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> needed() {
        return List.of("name", "email");
    }

    @Override
    public String[] writers() {
        return new String[] {StaffGroups.TEAM_LEADS, StaffGroups.MANAGERS, StaffGroups.CAMUNDA_ADMIN};
    }

    @Override
    public List<Map<String, @Nullable String>> export(Locale language) {
        return customers.all().stream()
                .flatMap(customer -> records.contactsOf(customer.id()).stream().map(person -> customers
                        .put(new Values().put("id", person.id()), customer)
                        .put("name", person.details().name())
                        .put("email", person.details().email())
                        .put("role", person.details().role())
                        .put("language", person.details().language())
                        .put("zone", person.details().zone())
                        .put("phone", person.details().phone())
                        .flag("active", person.active(), language)
                        .cells()))
                .toList();
    }

    /** Who stops being responsible goes first, so that another may become it in the same file. */
    @Override
    public void run(List<Line> lines, ImportRun run) {
        lines.stream()
                .sorted(Comparator.comparing(line -> "RESPONSIBLE".equalsIgnoreCase(line.text("role"))))
                .forEach(line -> run.line(line, line.cells().get("name"), () -> take(line, run.by())));
    }

    private Effect take(Line line, String by) {
        Optional<ContactView> known = find(line);
        Optional<CustomerCard> customer = known.isEmpty() ? customers.required(line) : customers.find(line);
        known.ifPresent(person -> line.checks()
                .require(
                        customer.map(CustomerCard::id)
                                .orElse(person.customerId())
                                .equals(person.customerId()),
                        "customer",
                        "exchange.other-customer"));
        Boolean active = line.flag("active");
        ContactDetails details = details(line, known.map(ContactView::details));
        line.checks().refuseIfAny();
        if (known.isEmpty()) {
            ContactView created = administration.create(customer.orElseThrow().id(), details, by);
            activate(created, active, by);
            return Effect.CREATED;
        }
        ContactView before = known.get();
        ContactView after = details.equals(before.details())
                ? before
                : administration.change(before.id(), before.revision(), details, by);
        after = activate(after, active, by);
        return after.equals(before) ? Effect.UNCHANGED : Effect.CHANGED;
    }

    private static @Nullable ContactDetails details(Line line, Optional<ContactDetails> before) {
        ContactRole role = line.choice("role", ContactRole.class);
        return line.checks()
                .collect(() -> ContactDetails.of(
                        line.text("name"),
                        line.text("email"),
                        role == null && line.text("role") == null
                                ? before.map(ContactDetails::role).orElse(null)
                                : role == null ? ContactRole.OTHER : role,
                        line.text("language") == null
                                ? before.map(ContactDetails::language).orElse(null)
                                : line.text("language"),
                        line.text("zone") == null
                                ? before.map(details -> details.zone().getId()).orElse(null)
                                : line.text("zone"),
                        line.textOr("phone", before.map(ContactDetails::phone).orElse(null))));
    }

    private ContactView activate(ContactView person, @Nullable Boolean active, String by) {
        if (active == null || active == person.active()) {
            return person;
        }
        return active
                ? administration.reactivate(person.id(), person.revision(), by)
                : administration.deactivate(person.id(), person.revision(), by);
    }

    private Optional<ContactView> find(Line line) {
        UUID id = line.uuid("id");
        if (id == null) {
            return Optional.ofNullable(line.text("email")).flatMap(records::contactByEmail);
        }
        Optional<ContactView> person = records.contact(id);
        line.checks().require(person.isPresent(), "id", "exchange.id-unknown");
        return person;
    }
}
