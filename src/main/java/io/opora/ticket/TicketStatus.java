package io.opora.ticket;

/** The status as the customer sees it; each step of the process names the one that holds there. */
public enum TicketStatus {
    REGISTERED,
    UNDER_REVIEW,
    IN_PROGRESS,
    WAITING_FOR_CUSTOMER,
    RESOLVED,
    CLOSED,
    CANCELLED;

    /** Nothing more happens to a ticket in such a status. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED;
    }
}
