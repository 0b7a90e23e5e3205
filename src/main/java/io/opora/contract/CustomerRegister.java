package io.opora.contract;

import io.opora.refusal.Contradiction;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where customers and their people are added. */
@Service
@Transactional
public class CustomerRegister {

    private final Customers customers;
    private final Contacts contacts;

    CustomerRegister(Customers customers, Contacts contacts) {
        this.customers = customers;
        this.contacts = contacts;
    }

    @Transactional(readOnly = true)
    public boolean knows(UUID customerId) {
        return customers.existsById(customerId);
    }

    public Customer add(Customer customer) {
        return customers.save(customer);
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
