package io.opora.ticket;

import io.opora.refusal.Refusal;

/** The ticket's present state does not allow this action. */
public final class NotPossibleNow extends Refusal {

    public NotPossibleNow(String code, Object... arguments) {
        super(code, arguments);
    }
}
