package io.opora.notification;

import io.opora.refusal.Refusal;

/** What a person wants done about an undelivered letter cannot be done, in a sentence that says what would be right. */
public final class DeliveryRefused extends Refusal {

    public DeliveryRefused(String code, Object... arguments) {
        super(code, arguments);
    }
}
