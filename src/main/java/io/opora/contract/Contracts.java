package io.opora.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Versions of contracts. Write through {@link ContractRegister}, which keeps their rules. */
public interface Contracts extends JpaRepository<Contract, UUID> {

    List<Contract> findByCustomerIdOrderByNumberAscVersionAsc(UUID customerId);

    @Query("""
            select contract from Contract contract
            where contract.customer.id = (select contact.customer.id from Contact contact where contact.id = :contactId)
            order by contract.number, contract.version
            """)
    List<Contract> findOfContact(UUID contactId);

    List<Contract> findByNumberOrderByVersion(String number);
}
