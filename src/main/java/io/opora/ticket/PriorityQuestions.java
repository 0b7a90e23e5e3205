package io.opora.ticket;

import io.opora.contract.ServiceKind;
import org.springframework.stereotype.Component;

/** The definitions' own questions, answered anew on an open ticket: which priority follows, if it may change at all. */
@Component
class PriorityQuestions {

    private final PriorityTable priorities;

    PriorityQuestions(PriorityTable priorities) {
        this.priorities = priorities;
    }

    /**
     * @throws InvalidInput   when an answer is missing or contradicts another
     * @throws NotPossibleNow when the ticket is no incident, or nothing bears the work on it
     */
    PriorityVerdict ask(Ticket ticket, IncidentAnswers answers) {
        if (ticket.service() != ServiceKind.INCIDENT) {
            throw new NotPossibleNow("priority.no-incident", ticket.number());
        }
        if (ticket.status() == TicketStatus.UNDER_REVIEW || !ticket.cover().bearsWork()) {
            throw new NotPossibleNow("ticket.under-review", ticket.number());
        }
        answers.requireConclusive();
        return priorities.verdict(ticket, answers);
    }
}
