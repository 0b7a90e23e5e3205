package io.opora.ticket;

/** Who may read a message: everybody on the ticket, or the staff only. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
