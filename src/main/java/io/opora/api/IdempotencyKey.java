package io.opora.api;

import io.opora.ticket.Actor;
import java.util.regex.Pattern;

/**
 * What a client calls one request by, to be able to repeat it safely.
 *
 * @param principal whose key it is: other people's keys are other keys
 */
record IdempotencyKey(String principal, String key) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    /** @throws BadInput when the key is empty, too long or no plain ASCII */
    static IdempotencyKey of(Actor actor, String key) {
        if (!FORM.matcher(key).matches()) {
            throw new BadInput(HEADER, "idempotency.form");
        }
        return new IdempotencyKey(actor.kind() + ":" + actor.id(), key);
    }
}
