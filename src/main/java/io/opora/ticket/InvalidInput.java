package io.opora.ticket;

import io.opora.refusal.Refusal;

/** Something in the request is missing or wrong; the field says where. */
public final class InvalidInput extends Refusal {

    private final String field;

    public InvalidInput(String field, String code, Object... arguments) {
        super(code, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
