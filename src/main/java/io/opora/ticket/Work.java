package io.opora.ticket;

/** Whether an engineer can act on a ticket now, and why not. */
final class Work {

    private Work() {}

    static boolean isGoingOn(Ticket ticket) {
        return ticket.status() == TicketStatus.REGISTERED || ticket.status() == TicketStatus.IN_PROGRESS;
    }

    /** A ticket that waits for its confirmation waits too, but for nobody's answer. */
    static boolean waitsForAnswer(Ticket ticket) {
        return ticket.status() == TicketStatus.WAITING_FOR_CUSTOMER && ticket.cover() != Cover.UNCONFIRMED;
    }

    static void requireGoingOn(Ticket ticket) {
        if (!isGoingOn(ticket)) {
            throw notGoingOn(ticket);
        }
    }

    private static NotPossibleNow notGoingOn(Ticket ticket) {
        return new NotPossibleNow(whyNot(ticket), ticket.number());
    }

    private static String whyNot(Ticket ticket) {
        if (ticket.cover() == Cover.UNCONFIRMED) {
            return "ticket.unconfirmed";
        }
        return ticket.status() == TicketStatus.UNDER_REVIEW ? "ticket.under-review" : "ticket.not-in-work";
    }
}
