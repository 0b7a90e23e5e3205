package io.opora.ticket;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the table {@code waiting-periods} makes of the customer's silence about something that is open. */
@Component
class SilenceSteps {

    private final WaitingPeriods periods;

    SilenceSteps(WaitingPeriods periods) {
        this.periods = periods;
    }

    /** The first step that is not past; empty where nothing follows from silence. */
    Optional<WaitingStep> next(CustomerTurn turn, Ticket ticket) {
        if (!turn.isSilenceCounted()) {
            return Optional.empty();
        }
        return periods.steps(turn.waitsFor(), ticket, turn.openedAt()).stream()
                .filter(step -> !turn.isPast(step))
                .findFirst();
    }

    /** When the waiting ends; empty when the table names no end. */
    Optional<Instant> end(CustomerTurn turn, Ticket ticket) {
        return periods.first(turn.waitsFor(), WaitingStep.Action.CLOSE, ticket, turn.openedAt());
    }

    TicketEvent.Reminded reminder(CustomerTurn turn, Ticket ticket) {
        return new TicketEvent.Reminded(
                ticket.number(),
                turn.waitsFor(),
                turn.messageId().orElse(null),
                end(turn, ticket).orElse(null));
    }

    IllegalStateException noAnswer(WaitingStep step) {
        return new IllegalStateException(
                "The table waiting-periods, rule %s: %s is no answer to silence".formatted(step.rule(), step.action()));
    }
}
