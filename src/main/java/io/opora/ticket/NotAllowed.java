package io.opora.ticket;

/** This person may not do that, whatever the ticket's state. */
public final class NotAllowed extends Refusal {

    public NotAllowed(String code, Object... arguments) {
        super(code, arguments);
    }
}
