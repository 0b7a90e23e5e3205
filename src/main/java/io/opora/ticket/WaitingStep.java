package io.opora.ticket;

import java.time.Instant;

/**
 * One row of the table {@code waiting-periods}, counted from the beginning of a wait.
 *
 * @param at   when it is due
 * @param rule the row's id
 */
record WaitingStep(Instant at, Action action, String rule) {

    enum Action {
        REMIND,
        CLOSE,
        /** Back to the team leads. */
        RETURN,
        /** The end of a right; nothing happens at it. */
        UNTIL
    }
}
