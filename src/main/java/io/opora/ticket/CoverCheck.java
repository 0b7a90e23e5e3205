package io.opora.ticket;

import io.opora.contract.ContactCard;
import io.opora.contract.ContractLookup;
import io.opora.contract.CoverDecision;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.RequestFacts;
import org.springframework.stereotype.Component;

/** Finds the contract that was valid when a request was received, or opened again, and whether it includes what is asked (R14). */
@Component
class CoverCheck {

    private final ContractLookup contracts;
    private final CustomerDirectory customers;

    CoverCheck(ContractLookup contracts, CustomerDirectory customers) {
        this.contracts = contracts;
        this.customers = customers;
    }

    /** A confirmation that nobody can give is none: the request counts as not covered. */
    CoverDecision of(Ticket ticket) {
        CoverDecision decision = anew(ticket);
        return decision.confirmation() && !isAnybodyResponsible(ticket) ? decision.withoutConfirmer() : decision;
    }

    /** Whether the ticket as it is now known is covered; who must confirm it was settled before. */
    CoverDecision anew(Ticket ticket) {
        return contracts.lookUpForCustomer(
                ticket.customerId(),
                new RequestFacts(ticket.service(), ticket.channel(), ticket.scope(), ticket.contactRole()),
                ticket.reopenedAt().orElse(ticket.receivedAt()));
    }

    private boolean isAnybodyResponsible(Ticket ticket) {
        return customers.responsibleOf(ticket.customerId()).stream()
                .map(ContactCard::id)
                .anyMatch(id -> !id.equals(ticket.contactId()));
    }
}
