package io.opora.ticket;

import io.opora.refusal.Refusal;

/** This person may not do that, whatever the ticket's state. */
public final class NotAllowed extends Refusal {

    public NotAllowed(String code, Object... arguments) {
        super(code, arguments);
    }
}
