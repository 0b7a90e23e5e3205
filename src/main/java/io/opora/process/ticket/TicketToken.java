package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.ticket.DowngradeEvent;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.Silence;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.TicketStatus;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the token that bears the ticket's status when the domain says that something has happened. */
@Component
class TicketToken {

    private static final String PROCESS = "ticket";
    private static final String LATE_REPLY = "closed-ticket-reply";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TicketCards tickets;
    private final Silence silence;
    private final WaitingStepDates waitingSteps;
    private final TokenMoves moves;

    TicketToken(
            RuntimeService runtime,
            TaskService tasks,
            TicketCards tickets,
            Silence silence,
            WaitingStepDates waitingSteps,
            TokenMoves moves) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.tickets = tickets;
        this.silence = silence;
        this.waitingSteps = waitingSteps;
        this.moves = moves;
    }

    @EventListener
    void on(TicketEvent.Registered event) {
        start(() -> runtime.startProcessInstanceByKey(PROCESS, event.number()));
    }

    @EventListener
    void on(TicketEvent.Reopened event) {
        startBy("Ticket reopened", event.number());
    }

    /** Further messages join the one that a person has to decide about. */
    @EventListener
    void on(TicketEvent.RepliedLate event) {
        if (event.first()) {
            startBy("Reply to closed ticket", event.number());
        }
    }

    @EventListener
    void on(TicketEvent.LateReplyDecided event) {
        completeOne(LATE_REPLY, event.number(), StepForm.DECIDE_REPLY);
    }

    @EventListener
    void on(TicketEvent.LateReplySettled event) {
        tell("Reply settled", event.number());
    }

    @EventListener
    void on(TicketEvent.CoverDecided event) {
        completeOne(event.number(), StepForm.REVIEW_COVER);
    }

    @EventListener
    void on(TicketEvent.PaidWorkDecided event) {
        completeOne(event.number(), StepForm.PAID_WORK);
    }

    @EventListener
    void on(TicketEvent.RequestConfirmed event) {
        tell("Request confirmed", event.number());
    }

    @EventListener
    void on(TicketEvent.RequestDeclined event) {
        tell("Request declined", event.number());
    }

    @EventListener
    void on(TicketEvent.OutsideScopeFound event) {
        completeOne(event.number(), StepForm.FIRST_ANSWER, StepForm.WORK);
    }

    /** The first answer ends its step; later ones belong to the work that goes on. */
    @EventListener
    void on(TicketEvent.Answered event) {
        complete(event.number(), StepForm.FIRST_ANSWER);
    }

    /** The customer is told what works again: that answers it too, and the work goes on beside its decision. */
    @EventListener
    void on(DowngradeEvent.Proposed event) {
        complete(event.number(), StepForm.FIRST_ANSWER);
    }

    /** A further question finds the token waiting already. */
    @EventListener
    void on(TicketEvent.QuestionAsked event) {
        if (tickets.card(event.number()).status() != TicketStatus.WAITING_FOR_CUSTOMER) {
            completeOne(event.number(), StepForm.FIRST_ANSWER, StepForm.WORK);
        } else {
            waitAgain(event.number());
        }
    }

    @EventListener
    void on(TicketEvent.WaitChanged event) {
        waitAgain(event.number());
    }

    private void waitAgain(String number) {
        move(() -> stepsWith(
                        PROCESS,
                        number,
                        StepForm.WAIT_FOR_CUSTOMER,
                        StepForm.REVIEW_SOLUTION,
                        StepForm.AWAIT_CONFIRMATION)
                .forEach(step -> waitingSteps.refresh(step, silence.nextStepAt(number))));
    }

    @EventListener
    void on(TicketEvent.QuestionWithdrawn event) {
        complete(event.number(), StepForm.WAIT_FOR_CUSTOMER);
    }

    @EventListener
    void on(TicketEvent.HandedOver event) {
        completeOne(event.number(), StepForm.FIRST_ANSWER, StepForm.WORK);
    }

    /** A diagram drawn before hand-overs were accepted has no step that ends. */
    @EventListener
    void on(TicketEvent.HandOverAccepted event) {
        complete(event.number(), StepForm.ACCEPT_HAND_OVER);
    }

    @EventListener
    void on(TicketEvent.HandOverReturned event) {
        complete(event.number(), StepForm.ACCEPT_HAND_OVER);
    }

    @EventListener
    void on(TicketEvent.SolutionProposed event) {
        completeOne(event.number(), StepForm.FIRST_ANSWER, StepForm.WORK);
    }

    @EventListener
    void on(TicketEvent.SolutionWithdrawn event) {
        completeOne(event.number(), StepForm.REVIEW_SOLUTION);
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
        move(() -> openTasks(PROCESS, event.number())
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), event.assignee())));
    }

    @EventListener
    void on(TicketEvent.TaskFactsChanged event) {
        move(() -> showFacts(event.number()));
    }

    /** Beside the ticket's own way its token stands still: nobody else brings its task up to date. */
    @EventListener
    void on(DowngradeEvent.InForce event) {
        EngineConflicts.translated(() -> showFacts(event.number()));
    }

    @EventListener
    void on(DowngradeEvent.Withdrawn event) {
        EngineConflicts.translated(() -> showFacts(event.number()));
    }

    private void showFacts(String number) {
        TicketCard ticket = tickets.card(number);
        openTasks(PROCESS, number).list().forEach(task -> {
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

    /** @throws NotPossibleNow when the drawn process has no step for it now: better refused than lost */
    private void completeOne(String number, StepForm... forms) {
        completeOne(PROCESS, number, forms);
    }

    private void completeOne(String process, String number, StepForm... forms) {
        move(() -> {
            List<Task> steps = stepsWith(process, number, forms);
            if (steps.isEmpty()) {
                throw new NotPossibleNow("ticket.no-step", number);
            }
            steps.forEach(task -> tasks.complete(task.getId()));
        });
    }

    private void complete(String number, StepForm... forms) {
        move(() -> stepsWith(PROCESS, number, forms).forEach(task -> tasks.complete(task.getId())));
    }

    /** A step is recognised by its form, however a process owner names or moves it. */
    private List<Task> stepsWith(String process, String number, StepForm... forms) {
        return openTasks(process, number).initializeFormKeys().list().stream()
                .filter(task ->
                        StepForm.of(task).filter(List.of(forms)::contains).isPresent())
                .toList();
    }

    private TaskQuery openTasks(String process, String number) {
        return tasks.createTaskQuery().processDefinitionKey(process).processInstanceBusinessKey(number);
    }

    private void startBy(String message, String number) {
        start(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateStartMessage());
    }

    /** A process of its own, also where the form of another one began it. */
    private void start(Runnable start) {
        moves.run(() -> EngineConflicts.translated(start));
    }

    private void move(Runnable move) {
        if (!moves.isMoving()) {
            moves.run(() -> EngineConflicts.translated(move));
        }
    }
}
