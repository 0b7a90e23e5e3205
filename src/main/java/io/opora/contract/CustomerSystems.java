package io.opora.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CustomerSystems extends JpaRepository<CustomerSystem, UUID> {

    List<CustomerSystem> findByCustomerIdOrderByNameAsc(UUID customerId);

    /** In whatever case it is written, as the index on it. */
    @Query("select system from CustomerSystem system where system.customer.id = :customerId"
            + " and lower(system.name) = lower(:name)")
    Optional<CustomerSystem> findByName(UUID customerId, String name);

    @Query("select system.customer.id from CustomerSystem system where system.id = :id")
    Optional<UUID> findCustomerId(UUID id);
}
