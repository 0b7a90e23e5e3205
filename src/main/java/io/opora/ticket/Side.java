package io.opora.ticket;

/** Whose people offer something, and whose decide about it. */
public enum Side {
    CUSTOMER,
    PROVIDER;

    static Side of(Actor actor) {
        return actor.isContact() ? CUSTOMER : PROVIDER;
    }
}
