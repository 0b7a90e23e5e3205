package io.opora.contract;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the contract behind a request and whether it covers it. The answer always says why: no contract, not started,
 * expired and suspended are told apart (R14). Of several valid contracts the one that covers the request counts; when
 * more than one does, or none, the one with the better package.
 */
@Service
@Transactional(readOnly = true)
public class ContractLookup {

    private static final Comparator<CoverDecision> BEST = Comparator.comparing(CoverDecision::covered)
            .thenComparing(cover -> cover.contract().orElseThrow().supportPackage())
            .thenComparing(cover -> cover.contract().orElseThrow().validTo())
            .thenComparing(cover -> cover.contract().orElseThrow().contractNumber());

    private final Contacts contacts;
    private final Contracts contracts;
    private final Entitlement entitlement;

    ContractLookup(Contacts contacts, Contracts contracts, Entitlement entitlement) {
        this.contacts = contacts;
        this.contracts = contracts;
        this.entitlement = entitlement;
    }

    /**
     * @param at the moment the request counts from
     * @throws UnknownContactException when there is no such contact
     */
    public CoverDecision lookUp(UUID contactId, RequestFacts facts, Instant at) {
        UUID customerId = contacts.findById(contactId)
                .map(contact -> contact.getCustomer().getId())
                .orElseThrow(() -> new UnknownContactException(contactId));
        return lookUpForCustomer(customerId, facts, at);
    }

    /** As {@link #lookUp}; a customer that is not known has no contract. */
    public CoverDecision lookUpForCustomer(UUID customerId, RequestFacts facts, Instant at) {
        List<Contract> all = contracts.findByCustomerIdOrderByNumberAscVersionAsc(customerId);
        List<ContractTerms> valid = all.stream()
                .filter(contract -> contract.stateAt(at) == ContractState.VALID)
                .map(Contract::terms)
                .toList();
        return valid.isEmpty() ? NoValidContract.explain(all, at) : best(valid, facts);
    }

    /** Whether a contract that a promise was founded on covers a request, by its terms as they stood then. */
    public CoverDecision check(ContractTerms terms, RequestFacts facts) {
        return entitlement.decide(terms, facts);
    }

    private CoverDecision best(List<ContractTerms> valid, RequestFacts facts) {
        CoverDecision best = valid.stream()
                .map(terms -> entitlement.decide(terms, facts))
                .max(BEST)
                .orElseThrow();
        return valid.size() == 1 ? best : namingOthers(best, valid);
    }

    private static CoverDecision namingOthers(CoverDecision best, List<ContractTerms> valid) {
        ContractTerms chosen = best.contract().orElseThrow();
        List<ContractTerms> others =
                valid.stream().filter(terms -> !terms.equals(chosen)).toList();
        Reason reason = new Reason(best.reasonRu(), best.reasonEn()).chosenAmong(chosen, others);
        return new CoverDecision(
                best.covered(),
                best.confirmation(),
                chosen,
                reason.ru(),
                reason.en(),
                best.rule(),
                best.tableVersion());
    }
}
