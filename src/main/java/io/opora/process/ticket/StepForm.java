package io.opora.process.ticket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    DECIDE_REPLY,
    EXPLAIN_BREACH,
    DECIDE_BREACH_REASON,
    MANAGER_ATTENTION;

    /** Whoever does such a task does not get the ticket by it. */
    private static final Set<StepForm> BESIDE_THE_WORK =
            EnumSet.of(EXPLAIN_BREACH, DECIDE_BREACH_REASON, MANAGER_ATTENTION);

    boolean isBesideTheWork() {
        return BESIDE_THE_WORK.contains(this);
    }

    /** @return empty for a form that a process owner drew anew */
    static Optional<StepForm> named(String key) {
        return Arrays.stream(values()).filter(form -> form.key().equals(key)).findFirst();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
