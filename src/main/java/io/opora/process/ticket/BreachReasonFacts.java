package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import io.opora.staff.StaffMember;
import io.opora.ticket.BreachReasonView;
import io.opora.ticket.BreachReasons;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What the diagram {@code breach-reason} asks about its breach: always the domain's state, never a form's answer. */
@ProcessBean("breachReason")
public class BreachReasonFacts {

    private final BreachReasons reasons;
    private final TicketCards tickets;
    private final StaffDirectory staff;

    BreachReasonFacts(BreachReasons reasons, TicketCards tickets, StaffDirectory staff) {
        this.reasons = reasons;
        this.tickets = tickets;
        this.staff = staff;
    }

    /** Whose reason was returned, at first whoever has the ticket; nobody where that one has left. */
    public @Nullable String responsible(DelegateExecution execution) {
        return last(execution)
                .map(BreachReasonView::by)
                .or(() -> Optional.ofNullable(card(execution).assignee()))
                .flatMap(staff::find)
                .filter(StaffMember::active)
                .map(StaffMember::id)
                .orElse(null);
    }

    public List<String> specialist(DelegateExecution execution) {
        String specialist = card(execution).specialist();
        return specialist == null ? List.of() : List.of(specialist);
    }

    /** The ticket's line; the first line for a ticket that was late before it was routed. */
    public List<String> queue(DelegateExecution execution) {
        return List.of(Objects.requireNonNullElse(card(execution).queue(), StaffGroups.SUPPORT_LINE));
    }

    public boolean isApproved(DelegateExecution execution) {
        return last(execution).filter(BreachReasonView::isApproved).isPresent();
    }

    private Optional<BreachReasonView> last(DelegateExecution execution) {
        return reasons.last(execution.getProcessBusinessKey(), BreachVariables.breach(execution));
    }

    private TicketCard card(DelegateExecution execution) {
        return tickets.card(execution.getProcessBusinessKey());
    }
}
