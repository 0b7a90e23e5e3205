package io.opora.contract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contract covers a request, and why, in words that a person on the first line can pass on (R14).
 *
 * @param confirmation whether the work waits until the customer's responsible contact or its deputy confirms the request
 * @param terms        the contract that the answer rests on. When no contract is valid this is the nearest one, for
 *                     information, or null when the customer never had any
 * @param reasonRu     the reason in Russian, for the staff and the customer
 * @param reasonEn     the same in English
 * @param rule         the rule of the decision table {@code entitlement}, or {@code CONTRACT_NONE},
 *                     {@code CONTRACT_NOT_STARTED}, {@code CONTRACT_EXPIRED}, {@code CONTRACT_SUSPENDED},
 *                     {@code NOBODY_CONFIRMS}
 * @param tableVersion the deployed version of the table; 0 when the table was not asked
 */
public record CoverDecision(
        boolean covered,
        boolean confirmation,
        @Nullable ContractTerms terms,
        String reasonRu,
        String reasonEn,
        String rule,
        int tableVersion) {

    public CoverDecision {
        if (covered && terms == null) {
            throw new IllegalArgumentException("A covered request names the contract that covers it");
        }
    }

    /** Nobody at the customer can confirm, so a person of the provider decides (R14). */
    public CoverDecision withoutConfirmer() {
        return new CoverDecision(
                false,
                false,
                terms,
                Reason.NOBODY_CONFIRMS.ru(),
                Reason.NOBODY_CONFIRMS.en(),
                "NOBODY_CONFIRMS",
                tableVersion);
    }

    /** Whether a contract is valid, which need not cover the request; else the terms are only for information. */
    public boolean isUnderContract() {
        return terms != null && tableVersion > 0;
    }

    public Optional<ContractTerms> contract() {
        return Optional.ofNullable(terms);
    }
}
