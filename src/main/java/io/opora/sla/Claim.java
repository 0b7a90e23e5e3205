package io.opora.sla;

import io.opora.contract.ContractTerms;
import io.opora.contract.ServiceKind;

/**
 * What the promises of a ticket follow from.
 *
 * @param cycle    1, and one more after each reopening
 * @param terms    that the ticket was registered under
 * @param priority 1 (highest) to 4
 */
public record Claim(long ticketId, int cycle, ContractTerms terms, ServiceKind service, int priority) {}
