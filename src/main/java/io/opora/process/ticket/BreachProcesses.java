package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.sla.ClockChange;
import io.opora.ticket.Breach;
import io.opora.ticket.BreachReasons;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.TicketNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts, moves and ends the processes in which people answer for broken promises, within the transaction that caused it. */
@Component
class BreachProcesses {

    static final String BREACH_REASON = "breach-reason";
    static final String MANAGER_ATTENTION = "manager-attention";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TicketCards tickets;
    private final BreachReasons reasons;
    private final BreachWords words;
    private final TokenMoves moves;

    BreachProcesses(
            RuntimeService runtime,
            TaskService tasks,
            TicketCards tickets,
            BreachReasons reasons,
            BreachWords words,
            TokenMoves moves) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.tickets = tickets;
        this.reasons = reasons;
        this.words = words;
        this.moves = moves;
    }

    @EventListener
    void on(TicketEvent.BreachReasonAsked event) {
        Map<String, Object> variables = new HashMap<>(BreachVariables.of(event.breach()));
        variables.put(
                "facts",
                words.facts(
                        tickets.card(event.number()),
                        event.clock(),
                        event.breach().at()));
        start("Promise broken", event.number(), variables);
    }

    @EventListener
    void on(TicketEvent.ManagerNeeded event) {
        String facts = words.facts(tickets.card(event.number()), event.clock(), event.percent(), event.dueAt());
        start("Manager needed", event.number(), Map.of("facts", facts));
    }

    @EventListener
    void on(TicketEvent.BreachExplained event) {
        complete(StepForm.EXPLAIN_BREACH, event.number(), event.breach());
    }

    @EventListener
    void on(TicketEvent.BreachReasonDecided event) {
        complete(StepForm.DECIDE_BREACH_REASON, event.number(), event.breach());
    }

    /** Whoever still had to say why, or to decide on it, need not any more. */
    @EventListener
    void on(ClockChange.BreachVoided event) {
        String number = TicketNumber.of(event.ticketId());
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(BREACH_REASON)
                .processInstanceBusinessKey(number)
                .variableValueEquals(BreachVariables.CLOCK_ID, event.clockId().toString())
                .list()
                .forEach(instance -> endUnlessItCounts(instance, number));
    }

    private void endUnlessItCounts(ProcessInstance instance, String number) {
        Breach breach = BreachVariables.read(name -> runtime.getVariable(instance.getId(), name));
        if (!reasons.isBroken(number, breach)) {
            moves.run(
                    BREACH_REASON,
                    () -> EngineConflicts.translated(() -> runtime.createMessageCorrelation("Breach voided")
                            .processInstanceId(instance.getId())
                            .correlate()));
        }
    }

    private void start(String message, String number, Map<String, Object> variables) {
        EngineConflicts.translated(() -> runtime.startProcessInstanceByMessage(message, number, variables));
    }

    /** @throws NotPossibleNow when no task asks for it: the promise was broken before anybody was asked why */
    private void complete(StepForm form, String number, Breach breach) {
        if (!moves.isMoving(BREACH_REASON)) {
            moves.run(
                    BREACH_REASON,
                    () -> EngineConflicts.translated(() -> {
                        List<Task> asked = tasksAbout(breach, number, form);
                        if (asked.isEmpty()) {
                            throw new NotPossibleNow("ticket.no-step", number);
                        }
                        asked.forEach(task -> tasks.complete(task.getId()));
                    }));
        }
    }

    private List<Task> tasksAbout(Breach breach, String number, StepForm form) {
        return tasks
                .createTaskQuery()
                .processDefinitionKey(BREACH_REASON)
                .processInstanceBusinessKey(number)
                .processVariableValueEquals(
                        BreachVariables.CLOCK_ID, breach.clockId().toString())
                .processVariableValueEquals(BreachVariables.BREACHED_AT, BreachVariables.moment(breach))
                .initializeFormKeys()
                .list()
                .stream()
                .filter(task -> StepForm.of(task).filter(form::equals).isPresent())
                .toList();
    }
}
