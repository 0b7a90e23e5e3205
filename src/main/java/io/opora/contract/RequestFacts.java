package io.opora.contract;

/** What is asked for, as far as the cover depends on it. */
public record RequestFacts(ServiceKind service, Channel channel) {}
