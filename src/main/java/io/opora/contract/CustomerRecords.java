package io.opora.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is written about customers, their people and their systems, those included that are not active any more.
 * Who may read it is checked by whoever asks. What nobody can have typed into a name is found nowhere.
 */
@Service
@Transactional(readOnly = true)
public class CustomerRecords {

    private static final Sort BY_NAME = Sort.by("name", "id");

    private final Customers customers;
    private final Contacts contacts;
    private final CustomerSystems systems;

    CustomerRecords(Customers customers, Contacts contacts, CustomerSystems systems) {
        this.customers = customers;
        this.contacts = contacts;
        this.systems = systems;
    }

    public Optional<CustomerCard> customer(UUID id) {
        return customers.findById(id).map(Customer::card);
    }

    /** In whatever case; of several that got one name long ago the one with the smallest number. */
    public Optional<CustomerCard> customerByName(String name) {
        return storable(name)
                .flatMap(text -> customers.findByName(text).stream().findFirst())
                .map(Customer::card);
    }

    /** By the number in the provider's books, in whatever case. */
    public Optional<CustomerCard> customerByNumber(String number) {
        return storable(number).flatMap(customers::findByNumber).map(Customer::card);
    }

    /**
     * By name.
     *
     * @param part     of the name, or how the number begins; empty for all
     * @param inactive whether those are wanted, too
     */
    public Page<CustomerCard> customers(String part, boolean inactive, Pageable page) {
        String escaped = part.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        Pageable ordered = PageRequest.of(page.getPageNumber(), page.getPageSize(), BY_NAME);
        return customers.search(escaped, inactive, ordered).map(Customer::card);
    }

    public Optional<ContactView> contact(UUID id) {
        return contacts.findById(id).map(Contact::view);
    }

    /** In whatever case. */
    public Optional<ContactView> contactByEmail(String email) {
        return storable(email).flatMap(contacts::findByEmail).map(Contact::view);
    }

    /** By name. */
    public List<ContactView> contactsOf(UUID customerId) {
        return contacts.findByCustomerIdOrderByNameAscIdAsc(customerId).stream()
                .map(Contact::view)
                .toList();
    }

    public Optional<SystemView> system(UUID id) {
        return systems.findById(id).map(CustomerSystem::view);
    }

    /** In whatever case. */
    public Optional<SystemView> systemByName(UUID customerId, String name) {
        return storable(name)
                .flatMap(text -> systems.findByName(customerId, text))
                .map(CustomerSystem::view);
    }

    /** By name. */
    public List<SystemView> systemsOf(UUID customerId) {
        return systems.findByCustomerIdOrderByNameAsc(customerId).stream()
                .map(CustomerSystem::view)
                .toList();
    }

    /** PostgreSQL takes no text with a NUL character. */
    private static Optional<String> storable(String text) {
        return Optional.of(text.strip()).filter(typed -> typed.indexOf('\0') < 0);
    }
}
