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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leads, managers and administrators do with the customers' systems; whoever else tries gets {@link NotPermitted}.
 */
@Service
@Transactional
public class SystemAdministration {

    private final Customers customers;
    private final CustomerSystems systems;
    private final CustomerRights rights;
    private final AuditTrail audit;

    SystemAdministration(Customers customers, CustomerSystems systems, CustomerRights rights, AuditTrail audit) {
        this.customers = customers;
        this.systems = systems;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * @throws NotThere when there is no such customer
     * @throws Contradiction when the customer is one no more, or has a system of this name, in whatever case
     */
    public SystemView create(UUID customerId, SystemDetails details, String by) {
        rights.requireCustomers(by);
        Customer customer = customers.lock(customerId).orElseThrow(() -> new NotThere("customer.unknown"));
        if (!customer.isActive()) {
            throw new Contradiction("customer.inactive", customer.getName());
        }
        requireFree(customerId, details.name(), null);
        CustomerSystem system = systems.saveAndFlush(new CustomerSystem(UUID.randomUUID(), customer, details));
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(details.facts());
        facts.put("customer", customer.getName());
        record(system, CREATED, Map.of(), facts, by);
        return system.view();
    }

    /**
     * @throws NotThere when there is no such system
     * @throws Contradiction when the customer has another system of this name, or somebody changed this one meanwhile
     */
    public SystemView change(UUID id, int revision, SystemDetails details, String by) {
        CustomerSystem system = lock(id, revision, by);
        requireFree(system.view().customerId(), details.name(), id);
        SystemDetails before = system.details();
        system.describe(details);
        systems.flush();
        record(system, CHANGED, before.facts(), details.facts(), by);
        return system.view();
    }

    /** Used no more: new tickets cannot name it. */
    public SystemView deactivate(UUID id, int revision, String by) {
        return activate(id, revision, false, by);
    }

    public SystemView reactivate(UUID id, int revision, String by) {
        return activate(id, revision, true, by);
    }

    private SystemView activate(UUID id, int revision, boolean active, String by) {
        CustomerSystem system = lock(id, revision, by);
        boolean before = system.isActive();
        system.activate(active);
        systems.flush();
        record(system, active ? REACTIVATED : DEACTIVATED, Map.of("active", before), Map.of("active", active), by);
        return system.view();
    }

    private CustomerSystem lock(UUID id, int revision, String by) {
        rights.requireCustomers(by);
        customers.lock(systems.findCustomerId(id).orElseThrow(() -> new NotThere("system.unknown")));
        CustomerSystem system = systems.findById(id).orElseThrow(() -> new NotThere("system.unknown"));
        Revisions.check(revision, system.revision());
        return system;
    }

    private void requireFree(UUID customerId, String name, @Nullable UUID own) {
        systems.findByName(customerId, name)
                .filter(other -> !other.getId().equals(own))
                .ifPresent(other -> {
                    throw new Contradiction("system.name-taken", other.details().name());
                });
    }

    private void record(
            CustomerSystem system,
            AuditAction action,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after,
            String by) {
        audit.record(by, EntityType.SYSTEM, system.getId().toString(), action, before, after);
    }
}
