package io.opora.process.ticket;

import io.opora.process.engine.ProcessBean;
import io.opora.ticket.Cover;
import io.opora.ticket.HandOver;
import io.opora.ticket.Silence;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What the diagram {@code ticket} asks about its ticket: always the domain's state, never a process variable. */
@ProcessBean("ticketFacts")
public class TicketFacts {

    private static final int MOST_URGENT = 100;

    private final TicketCards tickets;
    private final HandOver handOver;
    private final Silence silence;

    TicketFacts(TicketCards tickets, HandOver handOver, Silence silence) {
        this.tickets = tickets;
        this.handOver = handOver;
        this.silence = silence;
    }

    public boolean isCovered(DelegateExecution execution) {
        return card(execution).cover() == Cover.COVERED;
    }

    /** The customer's responsible contact must confirm the request first. */
    public boolean awaitsConfirmation(DelegateExecution execution) {
        return card(execution).cover() == Cover.UNCONFIRMED;
    }

    /** The first line must decide first, also when an engineer found that while working. */
    public boolean isCoverMissing(DelegateExecution execution) {
        return card(execution).cover() == Cover.MISSING;
    }

    public boolean isPaidWork(DelegateExecution execution) {
        return card(execution).cover() == Cover.PAID_WORK;
    }

    public boolean isRefused(DelegateExecution execution) {
        return card(execution).cover() == Cover.REFUSED;
    }

    public boolean isQuestionOpen(DelegateExecution execution) {
        return tickets.hasOpenQuestion(execution.getProcessBusinessKey());
    }

    public boolean isSolutionOpen(DelegateExecution execution) {
        return tickets.hasOpenSolution(execution.getProcessBusinessKey());
    }

    public boolean isAnswered(DelegateExecution execution) {
        return card(execution).answered();
    }

    public @Nullable String assignee(DelegateExecution execution) {
        return card(execution).assignee();
    }

    /** The group that may claim the task; nobody but the dedicated specialist where there is one. */
    public List<String> queue(DelegateExecution execution) {
        TicketCard ticket = card(execution);
        return ticket.specialist() != null || ticket.queue() == null ? List.of() : List.of(ticket.queue());
    }

    public List<String> specialist(DelegateExecution execution) {
        String specialist = card(execution).specialist();
        return specialist == null ? List.of() : List.of(specialist);
    }

    public @Nullable Date nextDeadline(DelegateExecution execution) {
        return nextDeadline(card(execution));
    }

    static @Nullable Date nextDeadline(TicketCard ticket) {
        return ticket.dueAt() == null ? null : Date.from(ticket.dueAt());
    }

    public int taskPriority(DelegateExecution execution) {
        return taskPriority(card(execution));
    }

    /** 80 for priority 1 down to 20 for priority 4, and 10 more for each escalation: Tasklist sorts by it. */
    static int taskPriority(TicketCard ticket) {
        return Math.min(MOST_URGENT, 100 - 20 * ticket.priority() + 10 * ticket.urgency());
    }

    /** Whether the ticket was opened again under a cover that was known before. */
    public boolean isCoverKnown(DelegateExecution execution) {
        return card(execution).cover() != Cover.UNKNOWN;
    }

    /** The other line has not accepted the ticket yet. */
    public boolean isHandOverOpen(DelegateExecution execution) {
        return card(execution).handedOverAt() != null;
    }

    public Date handOverAcceptBy(DelegateExecution execution) {
        return Moments.orNever(handOver.acceptBy(execution.getProcessBusinessKey()));
    }

    /** Tickets that were under way when customerWait came still run by a diagram that asks this. */
    public Date followUpDate(DelegateExecution execution) {
        return Moments.orNever(silence.nextStepAt(execution.getProcessBusinessKey()));
    }

    private TicketCard card(DelegateExecution execution) {
        return tickets.card(execution.getProcessBusinessKey());
    }
}
