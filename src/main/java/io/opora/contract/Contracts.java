package io.opora.contract;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Versions of contracts. Write through {@link ContractRegister}, which keeps their rules. */
interface Contracts extends JpaRepository<Contract, UUID> {

    /** A query with an entity graph Hibernate translates anew each time, and every request asks this one. */
    @Query("select contract from Contract contract join fetch contract.customer left join fetch contract.suspensions"
            + " where contract.customer.id = :customerId order by contract.number, contract.version")
    List<Contract> findByCustomerIdOrderByNumberAscVersionAsc(UUID customerId);

    List<Contract> findByNumberOrderByVersion(String number);

    @Query("select contract.number from Contract contract where contract.id = :id")
    Optional<String> findNumber(UUID id);

    @Query(
            "select contract.customer.id from Contract contract where contract.number = :number and contract.version = 1")
    Optional<UUID> findCustomerId(String number);

    @EntityGraph(attributePaths = "customer")
    List<Contract> findAllByOrderByNumberAscVersionAsc();
}
