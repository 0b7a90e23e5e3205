package io.opora.ticket;

import io.opora.refusal.Refusal;

/** The ticket has no such entry of time spent. */
public final class EffortNotFound extends Refusal {

    EffortNotFound(String number) {
        super("effort.not-found", number);
    }
}
