package io.opora.sla;

import java.time.Instant;
import java.util.Comparator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells when the nearest deadline of a ticket has moved. */
@Component
class Deadlines {

    private final ClocksAtHand atHand;
    private final ApplicationEventPublisher events;

    Deadlines(ClocksAtHand atHand, ApplicationEventPublisher events) {
        this.atHand = atHand;
        this.events = events;
    }

    void moved(long ticketId) {
        Instant nearest = atHand.lock(ticketId).stream()
                .filter(clock -> clock.state() == ClockState.RUNNING)
                .flatMap(clock -> clock.dueAt().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        events.publishEvent(new ClockChange.DeadlinesMoved(ticketId, nearest));
    }
}
