package io.opora.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who the customers' people are. People who have left are not found. */
@Service
@Transactional(readOnly = true)
public class CustomerDirectory {

    private static final String NAME = """
            select contact.name from opora.contact join opora.customer on customer.id = contact.customer_id
            where contact.id = ? and contact.active and customer.active""";

    private final Contacts contacts;
    private final JdbcClient database;

    CustomerDirectory(Contacts contacts, JdbcClient database) {
        this.contacts = contacts;
        this.database = database;
    }

    /** The person's name alone: each request asks it before its transaction, so it needs none and is a plain statement. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> nameOf(UUID contactId) {
        return database.sql(NAME).param(contactId).query(String.class).optional();
    }

    public Optional<ContactCard> byId(UUID contactId) {
        return contacts.findById(contactId).filter(Contact::isPresent).map(Contact::card);
    }

    /** @param email in whatever case it is written, space around it ignored */
    public Optional<ContactCard> byEmail(String email) {
        if (email.indexOf('\0') >= 0) {
            return Optional.empty(); // PostgreSQL takes no text with a NUL character
        }
        return contacts.findByEmail(email.strip()).filter(Contact::isPresent).map(Contact::card);
    }

    /** The customer's people by name; none for a customer that is not known. */
    public List<ContactCard> contactsOf(UUID customerId) {
        return contacts.findByCustomerIdAndActiveTrueOrderByName(customerId).stream()
                .filter(Contact::isPresent)
                .map(Contact::card)
                .toList();
    }

    /** Whether a person speaks for the customer: a responsible contact or a deputy. */
    public boolean isResponsible(UUID contactId) {
        return byId(contactId)
                .map(ContactCard::role)
                .filter(role -> role != ContactRole.OTHER)
                .isPresent();
    }

    /** Who speaks for the customer: the responsible contacts and their deputies, by name. */
    public List<ContactCard> responsibleOf(UUID customerId) {
        return contactsOf(customerId).stream()
                .filter(contact -> contact.role() != ContactRole.OTHER)
                .toList();
    }
}
