package io.opora.process.ticket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms whose completion is an action on the ticket; each is a file in {@code forms/}. */
enum StepForm {
    REVIEW_COVER,
    AWAIT_CONFIRMATION,
    PAID_WORK,
    ACCEPT_HAND_OVER,
    FIRST_ANSWER,
    WORK,
    WAIT_FOR_CUSTOMER,
    REVIEW_SOLUTION,
    DECIDE_REPLY;

    /** @return empty for a form that a process owner drew anew */
    static Optional<StepForm> named(String key) {
        return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
