package io.opora.api;

import io.opora.ticket.Actor;
import io.opora.ticket.PriorityHistory;
import io.opora.ticket.ReclassificationViews;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a ticket's priority has been, and what was proposed about it. */
@Component
class PriorityAnswers {

    private final PriorityHistory history;
    private final ReclassificationViews reclassifications;

    PriorityAnswers(PriorityHistory history, ReclassificationViews reclassifications) {
        this.history = history;
        this.reclassifications = reclassifications;
    }

    List<PriorityChangeAnswer> history(String number, Actor reader) {
        return history.of(number, reader).stream().map(PriorityChangeAnswer::of).toList();
    }

    List<ReclassificationAnswer> reclassifications(String number, Actor reader) {
        return reclassifications.ofTicket(number, reader).stream()
                .map(ReclassificationAnswer::of)
                .toList();
    }
}
