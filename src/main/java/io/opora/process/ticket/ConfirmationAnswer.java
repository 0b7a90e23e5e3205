package io.opora.process.ticket;

/** What the responsible contact said, as the first line records it; the values of the form's field {@code confirmation}. */
enum ConfirmationAnswer {
    CONFIRMED,
    DECLINED
}
