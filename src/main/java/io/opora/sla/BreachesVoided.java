package io.opora.sla;

import java.util.Set;

/**
 * Breaches do not count any more: their promises were overtaken or repaired. Published synchronously inside the same
 * transaction, of many tickets at once where a correction found them: whoever still asks about a breach must look again.
 *
 * @param ticketIds whose breaches they were
 */
public record BreachesVoided(Set<Long> ticketIds) {}
