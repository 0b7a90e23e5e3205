package io.opora.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Versions of contracts. Write through {@link ContractRegister}, which keeps their rules. */
interface Contracts extends JpaRepository<Contract, UUID> {

    List<Contract> findByCustomerIdOrderByNumberAscVersionAsc(UUID customerId);

    List<Contract> findByNumberOrderByVersion(String number);
}
