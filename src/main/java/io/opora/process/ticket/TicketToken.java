package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token that bears the ticket's status when the domain says that something has happened. */
@Component
class TicketToken {

    private static final String PROCESS = "ticket";
    private static final String FIRST_ANSWER = "FirstAnswer";
    private static final String WORK = "Work";
    private static final String WAIT_FOR_CUSTOMER = "WaitForCustomer";
    private static final String REVIEW_SOLUTION = "ReviewSolution";
    private static final String REVIEW_COVER = "ReviewCover";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TicketCards tickets;
    private final TokenMoves moves;

    TicketToken(RuntimeService runtime, TaskService tasks, TicketCards tickets, TokenMoves moves) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.tickets = tickets;
        this.moves = moves;
    }

    @EventListener
    void on(TicketEvent.Registered event) {
        move(() -> runtime.startProcessInstanceByKey(PROCESS, event.number()));
    }

    @EventListener
    void on(TicketEvent.CoverDecided event) {
        complete(event.number(), REVIEW_COVER);
    }

    /** The first answer ends its step; later ones belong to the work that goes on. */
    @EventListener
    void on(TicketEvent.Answered event) {
        complete(event.number(), FIRST_ANSWER);
    }

    @EventListener
    void on(TicketEvent.QuestionAsked event) {
        complete(event.number(), FIRST_ANSWER, WORK);
    }

    @EventListener
    void on(TicketEvent.QuestionWithdrawn event) {
        complete(event.number(), WAIT_FOR_CUSTOMER);
    }

    @EventListener
    void on(TicketEvent.HandedOver event) {
        complete(event.number(), FIRST_ANSWER, WORK);
    }

    @EventListener
    void on(TicketEvent.SolutionProposed event) {
        complete(event.number(), FIRST_ANSWER, WORK);
    }

    @EventListener
    void on(TicketEvent.SolutionWithdrawn event) {
        complete(event.number(), REVIEW_SOLUTION);
    }

    /** An answer ends the waiting; a message that comes at another moment finds nobody waiting, which is as well. */
    @EventListener
    void on(TicketEvent.CustomerReplied event) {
        if (event.answersQuestion()) {
            move(() -> runtime.createMessageCorrelation("Customer replied")
                    .processInstanceBusinessKey(event.number())
                    .correlateAll());
        }
    }

    @EventListener
    void on(TicketEvent.SolutionAccepted event) {
        tell("Solution accepted", event.number());
    }

    @EventListener
    void on(TicketEvent.SolutionRejected event) {
        tell("Solution rejected", event.number());
    }

    @EventListener
    void on(TicketEvent.Cancelled event) {
        tell("Ticket cancelled", event.number());
    }

    @EventListener
    void on(TicketEvent.Assigned event) {
        change(event.number(), task -> tasks.setAssignee(task.getId(), event.assignee()));
    }

    @EventListener
    void on(TicketEvent.TaskFactsChanged event) {
        change(event.number(), task -> {
            TicketCard ticket = tickets.card(event.number());
            task.setDueDate(TicketFacts.nextDeadline(ticket));
            task.setPriority(TicketFacts.taskPriority(ticket));
            tasks.saveTask(task);
        });
    }

    private void tell(String message, String number) {
        move(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlate());
    }

    private void complete(String number, String... steps) {
        move(() -> openTasks(number, steps).forEach(task -> tasks.complete(task.getId())));
    }

    private void change(String number, Consumer<Task> change) {
        move(() -> openTasks(number).forEach(change));
    }

    private List<Task> openTasks(String number, String... steps) {
        var query = tasks.createTaskQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(number);
        return steps.length == 0
                ? query.list()
                : query.taskDefinitionKeyIn(steps).list();
    }

    private void move(Runnable move) {
        if (!moves.isMoving()) {
            moves.run(() -> EngineConflicts.translated(move));
        }
    }
}
