package io.opora.ticket;

import io.opora.refusal.Refusal;

/** More bytes than a limit allows; the sentence names the limit. */
public final class TooLarge extends Refusal {

    public TooLarge(String code, Object... arguments) {
        super(code, arguments);
    }
}
