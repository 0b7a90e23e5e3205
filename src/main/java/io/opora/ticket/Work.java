package io.opora.ticket;

/** Whether an engineer can act on a ticket now, and why not. */
final class Work {

    private Work() {}

    static boolean isGoingOn(Ticket ticket) {
        return ticket.status() == TicketStatus.REGISTERED || ticket.status() == TicketStatus.IN_PROGRESS;
    }

    static void requireGoingOn(Ticket ticket) {
        if (!isGoingOn(ticket)) {
            throw notGoingOn(ticket);
        }
    }

    static NotPossibleNow notGoingOn(Ticket ticket) {
        String code = ticket.status() == TicketStatus.UNDER_REVIEW ? "ticket.under-review" : "ticket.not-in-work";
        return new NotPossibleNow(code, ticket.number());
    }
}
