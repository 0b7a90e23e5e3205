package io.opora.contract;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Customers extends JpaRepository<Customer, UUID> {

    /** Locks the customer until the transaction ends, so that its contracts change one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select customer from Customer customer where customer.id = :id")
    Optional<Customer> lock(UUID id);

    /** In whatever case it is written, as the index on it. */
    @Query("select customer from Customer customer where lower(customer.number) = lower(:number)")
    Optional<Customer> findByNumber(String number);

    /** In whatever case it is written, as the index on it. */
    @Query("select customer from Customer customer where lower(customer.name) = lower(:name) order by customer.number")
    List<Customer> findByName(String name);

    @Query(
            "select customer from Customer customer where (:part = '' or lower(customer.name) like concat('%', :part, '%')"
                    + " escape '\\' or lower(customer.number) like concat(:part, '%') escape '\\')"
                    + " and (:inactive = true or customer.active = true)")
    Page<Customer> search(String part, boolean inactive, Pageable page);
}
