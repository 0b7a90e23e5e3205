package io.opora.contract;

/**
 * What is asked for, as far as the cover depends on it.
 *
 * @param priorityOrZero 1 to 4; 0 while the priority is not known yet
 */
public record RequestFacts(ServiceKind service, Channel channel, int priorityOrZero) {

    public RequestFacts {
        if (priorityOrZero < 0 || priorityOrZero > 4) {
            throw new IllegalArgumentException("A priority is 1 to 4, or 0 when unknown, not " + priorityOrZero);
        }
    }

    public RequestFacts(ServiceKind service, Channel channel) {
        this(service, channel, 0);
    }
}
