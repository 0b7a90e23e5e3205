package io.opora.ticket;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The status as the customer sees it; each step of the process names the one that holds there. */
public enum TicketStatus {
    REGISTERED,
    UNDER_REVIEW,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    RESOLVED,
    CLOSED,
    CANCELLED;

    /** Those in which a ticket's life goes on. */
    public static Set<TicketStatus> open() {
        return Arrays.stream(values()).filter(status -> !status.isFinal()).collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing more happens to a ticket in such a status. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
