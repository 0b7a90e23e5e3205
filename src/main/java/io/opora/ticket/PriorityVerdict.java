package io.opora.ticket;

/**
 * What the table {@code priority} said.
 *
 * @param rule         the row's id
 * @param tableVersion the deployed version that answered
 */
record PriorityVerdict(int priority, String rule, int tableVersion) {}
