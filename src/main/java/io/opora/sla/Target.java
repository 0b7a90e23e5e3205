package io.opora.sla;

/**
 * What is promised for one kind of clock: a cell of the table {@code service-level}, or the contract's own term.
 *
 * @param calendar     the name of the calendar whose open time counts
 * @param rule         the id of the table's row, or {@code own-term} where the contract overrides it
 * @param tableVersion the version of the table that answered
 */
public record Target(ClockKind kind, Budget budget, String calendar, String rule, int tableVersion) {}
