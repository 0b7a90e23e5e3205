package io.opora.ticket;

import io.opora.contract.ContactCard;
import io.opora.contract.ContractLookup;
import io.opora.contract.CoverDecision;
import io.opora.contract.CustomerDirectory;
import io.opora.contract.RequestFacts;
import org.springframework.stereotype.Component;

/**
 * Finds the contract that was valid when a request was received, or opened again, and whether it includes what is asked
 * (R14).
 */
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

    /** Looks once more: a contract may have been recorded since. Whether somebody could confirm it is not asked. */
    CoverDecision anew(Ticket ticket) {
        return contracts.lookUpForCustomer(
                ticket.customerId(), factsOf(ticket), ticket.reopenedAt().orElse(ticket.receivedAt()));
    }

    /** Work that has begun is judged by the terms that it began under, whatever contract is valid now. */
    CoverDecision whileWorking(Ticket ticket) {
        return ticket.coverage()
                .bindingTerms()
                .map(terms -> contracts.check(terms, factsOf(ticket)))
                .orElseGet(() -> anew(ticket));
    }

    private static RequestFacts factsOf(Ticket ticket) {
        return new RequestFacts(ticket.service(), ticket.channel(), ticket.scope(), ticket.contactRole());
    }

    private boolean isAnybodyResponsible(Ticket ticket) {
        return customers.responsibleOf(ticket.customerId()).stream()
                .map(ContactCard::id)
                .anyMatch(id -> !id.equals(ticket.contactId()));
    }
}
