package io.opora.contract;

import static io.opora.audit.AuditAction.CHANGED;
import static io.opora.audit.AuditAction.CREATED;
import static io.opora.audit.AuditAction.DEACTIVATED;
import static io.opora.audit.AuditAction.REACTIVATED;

import io.opora.audit.AuditAction;
import io.opora.audit.AuditTrail;
import io.opora.audit.EntityType;
import io.opora.refusal.Contradiction;
import io.opora.refusal.NotPermitted;
import io.opora.refusal.NotThere;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leads, managers and administrators do with customers; whoever else tries gets {@link NotPermitted}. Each change
 * names the revision that the person saw, and is kept in the audit trail.
 */
@Service
@Transactional
public class CustomerAdministration {

    private final Customers customers;
    private final Contracts contracts;
    private final CustomerRights rights;
    private final NaturalKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerAdministration(
            Customers customers,
            Contracts contracts,
            CustomerRights rights,
            NaturalKeys keys,
            AuditTrail audit,
            Clock clock) {
        this.customers = customers;
        this.contracts = contracts;
        this.rights = rights;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param by the staff member's user id
     * @throws Contradiction when another customer has this name or number, in whatever case
     */
    public CustomerCard create(CustomerDetails details, String by) {
        rights.requireCustomers(by);
        requireFree(details, null);
        Customer customer = new Customer(UUID.randomUUID(), details.name());
        customer.describe(details);
        customer = customers.saveAndFlush(customer);
        record(customer, CREATED, Map.of(), details.facts(), by);
        return customer.card();
    }

    /**
     * @throws NotThere when there is no such customer
     * @throws Contradiction as {@link #create}, or when somebody changed the customer meanwhile
     */
    public CustomerCard change(UUID id, int revision, CustomerDetails details, String by) {
        Customer customer = lock(id, revision, by);
        requireFree(details, id);
        CustomerDetails before = customer.details();
        customer.describe(details);
        customers.flush();
        record(customer, CHANGED, before.facts(), details.facts(), by);
        return customer.card();
    }

    /**
     * No customer any more: its people are not known to anybody who asks.
     *
     * @throws Contradiction while a contract holds or is to start, or when somebody changed the customer meanwhile
     */
    public CustomerCard deactivate(UUID id, int revision, String by) {
        Customer customer = lock(id, revision, by);
        contracts.findByCustomerIdOrderByNumberAscVersionAsc(id).stream()
                .filter(contract -> contract.stateAt(clock.instant()) != ContractState.EXPIRED)
                .findFirst()
                .ifPresent(contract -> {
                    throw new Contradiction(
                            "customer.has-contract",
                            contract.getNumber(),
                            contract.validity().to().toString());
                });
        return activate(customer, false, by);
    }

    public CustomerCard reactivate(UUID id, int revision, String by) {
        return activate(lock(id, revision, by), true, by);
    }

    private CustomerCard activate(Customer customer, boolean active, String by) {
        boolean before = customer.isActive();
        customer.activate(active);
        customers.flush();
        record(customer, active ? REACTIVATED : DEACTIVATED, Map.of("active", before), Map.of("active", active), by);
        return customer.card();
    }

    private Customer lock(UUID id, int revision, String by) {
        rights.requireCustomers(by);
        keys.share();
        Customer customer = customers.lock(id).orElseThrow(() -> new NotThere("customer.unknown"));
        Revisions.check(revision, customer.revision());
        return customer;
    }

    private void requireFree(CustomerDetails details, @Nullable UUID own) {
        keys.lockOne("customer name", details.name());
        customers.findByName(details.name()).stream()
                .filter(other -> !other.getId().equals(own))
                .findFirst()
                .ifPresent(other -> {
                    throw new Contradiction("customer.name-taken", other.getName());
                });
        if (details.number() != null) {
            keys.lockOne("customer number", details.number());
            customers
                    .findByNumber(details.number())
                    .filter(other -> !other.getId().equals(own))
                    .ifPresent(other -> {
                        throw new Contradiction("customer.number-taken", details.number(), other.getName());
                    });
        }
    }

    private void record(
            Customer customer,
            AuditAction action,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after,
            String by) {
        audit.record(by, EntityType.CUSTOMER, customer.getId().toString(), action, before, after);
    }
}
