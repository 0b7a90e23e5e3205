package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tasks beside the one that bears the status belong to whoever has the ticket too: they go along when it moves. */
@Component
class SideTasks {

    private final TaskService engineTasks;
    private final TicketCards tickets;
    private final TaskOffers offers;
    private final TokenMoves moves;

    SideTasks(TaskService engineTasks, TicketCards tickets, TaskOffers offers, TokenMoves moves) {
        this.engineTasks = engineTasks;
        this.tickets = tickets;
        this.offers = offers;
        this.moves = moves;
    }

    @EventListener
    void on(TicketEvent.Assigned event) {
        follow(event.number());
    }

    @EventListener
    void on(TicketEvent.HandedOver event) {
        follow(event.number());
    }

    @EventListener
    void on(TicketEvent.HandOverReturned event) {
        follow(event.number());
    }

    private void follow(String number) {
        TicketCard ticket = tickets.card(number);
        EngineConflicts.translated(() ->
                engineTasks.createTaskQuery().processInstanceBusinessKey(number).initializeFormKeys().list().stream()
                        .filter(this::goesAlong)
                        .forEach(task -> {
                            offers.offer(task, ticket);
                            engineTasks.setAssignee(task.getId(), ticket.assignee());
                        }));
    }

    /** A task whose own form is just leaving it stays as it is. */
    private boolean goesAlong(Task task) {
        return StepForm.of(task)
                        .map(StepForm::process)
                        .filter(process -> !process.equals(TokenMoves.TICKET) && !moves.isMoving(process))
                        .isPresent()
                && offers.followsTicket(task);
    }
}
