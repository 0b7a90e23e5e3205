package io.opora.ticket;

import io.opora.sla.ClockChange;
import io.opora.sla.EscalationStep;
import io.opora.staff.StaffDirectory;
import io.opora.staff.StaffGroups;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the ticket in step with its clocks: the nearest deadline, and what the table {@code escalation} wants done. */
@Component
class Escalation {

    private final Tickets tickets;
    private final Assignment assignment;
    private final StaffDirectory staff;
    private final ApplicationEventPublisher events;
    private final Clock time;

    Escalation(
            Tickets tickets,
            Assignment assignment,
            StaffDirectory staff,
            ApplicationEventPublisher events,
            Clock time) {
        this.tickets = tickets;
        this.assignment = assignment;
        this.staff = staff;
        this.events = events;
        this.time = time;
    }

    @EventListener
    void on(ClockChange.DeadlinesMoved moved) {
        Ticket ticket = tickets.findById(moved.ticketId()).orElseThrow();
        ticket.due(moved.nearest());
        events.publishEvent(new TicketEvent.TaskFactsChanged(ticket.number()));
    }

    @EventListener
    void on(ClockChange.Breached breach) {
        events.publishEvent(new TicketEvent.BreachReasonAsked(
                TicketNumber.of(breach.ticketId()), breach.kind(), new Breach(breach.clockId(), breach.at())));
    }

    @EventListener
    void on(ClockChange.MilestoneReached milestone) {
        Ticket ticket = tickets.findById(milestone.ticketId()).orElseThrow();
        milestone.steps().stream()
                .map(EscalationStep::action)
                .distinct()
                .forEach(action -> act(action, ticket, milestone));
    }

    private static @Nullable Breach breach(ClockChange.MilestoneReached milestone) {
        return milestone.percent() < ClockChange.MilestoneReached.BREACH
                ? null
                : new Breach(milestone.clockId(), milestone.dueAt());
    }

    private void act(EscalationStep.Action action, Ticket ticket, ClockChange.MilestoneReached milestone) {
        switch (action) {
            case NOTIFY -> {}
            case RAISE_PRIORITY -> {
                ticket.raiseUrgency();
                events.publishEvent(new TicketEvent.TaskFactsChanged(ticket.number()));
            }
            case MANAGER_TASK ->
                events.publishEvent(new TicketEvent.ManagerNeeded(
                        ticket.number(), milestone.kind(), milestone.percent(), milestone.dueAt(), breach(milestone)));
            case ASSIGN_TO_LEAD ->
                staff.onDuty(StaffGroups.TEAM_LEADS, time.instant()).stream()
                        .findFirst()
                        .ifPresent(lead -> assignment.assign(ticket, lead.id(), Actor.SYSTEM));
        }
    }
}
