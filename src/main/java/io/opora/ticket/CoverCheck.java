package io.opora.ticket;

import io.opora.contract.ContractLookup;
import io.opora.contract.CoverDecision;
import io.opora.contract.RequestFacts;
import org.springframework.stereotype.Component;

/** Finds the contract that was valid when a request was received, and whether it includes what is asked (R14). */
@Component
class CoverCheck {

    private final ContractLookup contracts;

    CoverCheck(ContractLookup contracts) {
        this.contracts = contracts;
    }

    CoverDecision of(Ticket ticket) {
        return contracts.lookUpForCustomer(
                ticket.customerId(), new RequestFacts(ticket.service(), ticket.channel()), ticket.receivedAt());
    }
}
