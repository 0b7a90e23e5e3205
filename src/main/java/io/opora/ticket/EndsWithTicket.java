package io.opora.ticket;

/**
 * Something that is open beside the ticket's own way and ends with the ticket, or when its cover is put in question: a
 * proposal, an offer.
 */
interface EndsWithTicket {

    /** Closes whatever of it is open, its pause of the clock too; nothing when nothing is. */
    void end(Ticket ticket, Actor by);
}
