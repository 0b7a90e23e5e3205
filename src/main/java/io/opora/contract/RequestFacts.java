package io.opora.contract;

/**
 * What is asked for and by whom, as far as the cover depends on it.
 *
 * @param contactRole of who asks: a consultation for others than the responsible contact or its deputy waits for their
 *                    confirmation
 */
public record RequestFacts(ServiceKind service, Channel channel, Scope scope, ContactRole contactRole) {}
