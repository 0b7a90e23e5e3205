package io.opora.contract;

import io.opora.refusal.Contradiction;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where customers, their people and their systems are added by the application itself; what the staff do with them goes
 * through {@link CustomerAdministration}, {@link ContactAdministration} and {@link SystemAdministration}.
 */
@Service
@Transactional
public class CustomerRegister {

    private final Customers customers;
    private final Contacts contacts;
    private final CustomerSystems systems;

    CustomerRegister(Customers customers, Contacts contacts, CustomerSystems systems) {
        this.customers = customers;
        this.systems = systems;
        this.contacts = contacts;
    }

    @Transactional(readOnly = true)
    public boolean knows(UUID customerId) {
        return customers.existsById(customerId);
    }

    public Customer add(Customer customer) {
        return customers.save(customer);
    }

    public CustomerSystem add(CustomerSystem system) {
        return systems.save(system);
    }

    /** @throws Contradiction when somebody has this e-mail address already, in whatever case */
    public Contact add(Contact contact) {
        contacts.findByEmail(contact.getEmail()).ifPresent(owner -> {
            throw new Contradiction(
                    "contact.email-taken",
                    contact.getEmail(),
                    owner.getName(),
                    owner.getCustomer().getName());
        });
        return contacts.save(contact);
    }
}
