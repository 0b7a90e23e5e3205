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
 * What leads, managers and administrators do with the customers' people; whoever else tries gets {@link NotPermitted}. A
 * customer has no more responsible contacts than its contract allows.
 */
@Service
@Transactional
public class ContactAdministration {

    private final Customers customers;
    private final Contacts contacts;
    private final ResponsibleLimit limit;
    private final CustomerRights rights;
    private final NaturalKeys keys;
    private final AuditTrail audit;

    ContactAdministration(
            Customers customers,
            Contacts contacts,
            ResponsibleLimit limit,
            CustomerRights rights,
            NaturalKeys keys,
            AuditTrail audit) {
        this.customers = customers;
        this.contacts = contacts;
        this.limit = limit;
        this.rights = rights;
        this.keys = keys;
        this.audit = audit;
    }

    /**
     * @throws NotThere when there is no such customer
     * @throws Contradiction when the customer is one no more, somebody has this address, or it would be one responsible
     *                       contact too many
     */
    public ContactView create(UUID customerId, ContactDetails details, String by) {
        rights.requireCustomers(by);
        keys.share();
        Customer customer = customers.lock(customerId).orElseThrow(() -> new NotThere("customer.unknown"));
        requireActive(customer);
        requireFree(details.email(), null);
        Contact contact = new Contact(UUID.randomUUID(), customer, details.name(), details.email(), details.role());
        contact.describe(details);
        contact = contacts.saveAndFlush(contact);
        checkLimit(contact);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(details.facts());
        facts.put("customer", customer.getName());
        record(contact, CREATED, Map.of(), facts, by);
        return contact.view();
    }

    /**
     * @throws NotThere when there is no such person
     * @throws Contradiction as {@link #create}, or when somebody changed the person meanwhile
     */
    public ContactView change(UUID id, int revision, ContactDetails details, String by) {
        Contact contact = lock(id, revision, by);
        requireFree(details.email(), id);
        ContactDetails before = contact.details();
        contact.describe(details);
        contacts.flush();
        if (before.role() != details.role()) {
            checkLimit(contact);
        }
        record(contact, CHANGED, before.facts(), details.facts(), by);
        return contact.view();
    }

    /** The person has left: kept for the history, known to nobody who asks, and let in no more. */
    public ContactView deactivate(UUID id, int revision, String by) {
        Contact contact = lock(id, revision, by);
        boolean before = contact.isActive();
        contact.deactivate();
        contacts.flush();
        record(contact, DEACTIVATED, Map.of("active", before), Map.of("active", false), by);
        return contact.view();
    }

    /** @throws Contradiction as {@link #create}, or when somebody changed the person meanwhile */
    public ContactView reactivate(UUID id, int revision, String by) {
        Contact contact = lock(id, revision, by);
        requireActive(contact.getCustomer());
        boolean before = contact.isActive();
        contact.reactivate();
        contacts.flush();
        checkLimit(contact);
        record(contact, REACTIVATED, Map.of("active", before), Map.of("active", true), by);
        return contact.view();
    }

    /** The customer's row is locked first, so that its people change one at a time. */
    private Contact lock(UUID id, int revision, String by) {
        rights.requireCustomers(by);
        keys.share();
        UUID customerId = contacts.findCustomerId(id).orElseThrow(() -> new NotThere("contact.not-there"));
        customers.lock(customerId);
        Contact contact = contacts.findById(id).orElseThrow(() -> new NotThere("contact.not-there"));
        Revisions.check(revision, contact.revision());
        return contact;
    }

    private void checkLimit(Contact contact) {
        if (contact.isActive() && contact.getRole() == ContactRole.RESPONSIBLE) {
            limit.check(contact.getCustomer().getId());
        }
    }

    private void requireFree(String email, @Nullable UUID own) {
        keys.lockOne("contact", email);
        contacts.findByEmail(email).filter(owner -> !owner.getId().equals(own)).ifPresent(owner -> {
            throw new Contradiction(
                    "contact.email-taken",
                    email,
                    owner.getName(),
                    owner.getCustomer().getName());
        });
    }

    private static void requireActive(Customer customer) {
        if (!customer.isActive()) {
            throw new Contradiction("customer.inactive", customer.getName());
        }
    }

    private void record(
            Contact contact,
            AuditAction action,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after,
            String by) {
        audit.record(by, EntityType.CONTACT, contact.getId().toString(), action, before, after);
    }
}
