package io.opora.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Contacts extends JpaRepository<Contact, UUID> {

    @Override
    @EntityGraph(attributePaths = "customer")
    Optional<Contact> findById(UUID id);

    /** @param email in whatever case it is written */
    @Query("select contact from Contact contact join fetch contact.customer where lower(contact.email) = lower(:email)")
    Optional<Contact> findByEmail(String email);

    @Query("select contact.customer.id from Contact contact where contact.id = :id")
    Optional<UUID> findCustomerId(UUID id);

    List<Contact> findByCustomerIdOrderByNameAscIdAsc(UUID customerId);

    long countByCustomerIdAndRoleAndActiveTrue(UUID customerId, ContactRole role);

    @EntityGraph(attributePaths = "customer")
    List<Contact> findByCustomerIdAndActiveTrueOrderByName(UUID customerId);
}
