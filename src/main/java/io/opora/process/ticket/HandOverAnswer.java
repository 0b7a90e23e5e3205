package io.opora.process.ticket;

/** What the other line says to a hand-over; the values of the form's field {@code handOver}. */
enum HandOverAnswer {
    ACCEPT,
    DECLINE
}
