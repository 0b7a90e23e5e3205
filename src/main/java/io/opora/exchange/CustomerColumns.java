package io.opora.exchange;

import io.opora.contract.CustomerCard;
import io.opora.contract.CustomerRecords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** How the lines of other kinds name their customer: by id, else by number, else by name. */
@Component
class CustomerColumns {

    static final List<Column> ALL = List.of(
            new Column("customerId", "ID клиента"),
            new Column("customerNumber", "Номер клиента"),
            new Column("customer", "Клиент"));

    private static final int PAGE = 500;

    private final CustomerRecords records;

    CustomerColumns(CustomerRecords records) {
        this.records = records;
    }

    /** By name, those included that are customers no more. */
    List<CustomerCard> all() {
        return Stream.iterate(
                        records.customers("", true, PageRequest.of(0, PAGE)),
                        page -> page != null,
                        page -> page.hasNext() ? records.customers("", true, page.nextPageable()) : null)
                .flatMap(page -> page.getContent().stream())
                .toList();
    }

    Values put(Values values, CustomerCard customer) {
        return values.put("customerId", customer.id())
                .put("customerNumber", customer.number())
                .put("customer", customer.name());
    }

    /** Empty when the line names none; one that is not there is among the line's checks, too. */
    Optional<CustomerCard> find(Line line) {
        UUID id = line.uuid("customerId");
        String number = line.text("customerNumber");
        String name = line.text("customer");
        if (id != null) {
            return known(line, "customerId", id.toString(), records.customer(id));
        }
        if (number != null) {
            return known(line, "customerNumber", number, records.customerByNumber(number));
        }
        return name == null ? Optional.empty() : known(line, "customer", name, records.customerByName(name));
    }

    /** As {@link #find}; naming none is wrong, too. */
    Optional<CustomerCard> required(Line line) {
        Optional<CustomerCard> customer = find(line);
        if (customer.isEmpty() && line.checks().isEmpty()) {
            line.checks().add("customer", "exchange.customer-required");
        }
        return customer;
    }

    private static Optional<CustomerCard> known(
            Line line, String column, String named, Optional<CustomerCard> customer) {
        line.checks().require(customer.isPresent(), column, "exchange.customer-unknown", Line.echo(named));
        return customer;
    }
}
