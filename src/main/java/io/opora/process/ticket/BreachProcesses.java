package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.sla.BreachesVoided;
import io.opora.sla.ClockKind;
import io.opora.ticket.Breach;
import io.opora.ticket.BreachReasons;
import io.opora.ticket.NotPossibleNow;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketEvent;
import io.opora.ticket.TicketNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
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
        ask(event.number(), event.clock(), event.breach());
    }

    private void ask(String number, ClockKind clock, Breach breach) {
        Map<String, Object> variables = new HashMap<>(BreachVariables.of(breach));
        variables.put("facts", words.facts(tickets.card(number), clock, breach.at()));
        start("Promise broken", number, variables);
    }

    @EventListener
    void on(TicketEvent.ManagerNeeded event) {
        Map<String, Object> variables = new HashMap<>();
        if (event.breach() != null) {
            variables.putAll(BreachVariables.of(event.breach()));
        }
        variables.put(
                "facts", words.facts(tickets.card(event.number()), event.clock(), event.percent(), event.dueAt()));
        start("Manager needed", event.number(), variables);
    }

    /** Nobody was asked about a breach that a correction found: then the manager's turn begins with the answer. */
    @EventListener
    void on(TicketEvent.BreachExplained event) {
        move(() -> {
            if (tasksAbout(event.breach(), event.number(), StepForm.EXPLAIN_BREACH)
                    .isEmpty()) {
                ask(event.number(), event.clock(), event.breach());
            }
            complete(StepForm.EXPLAIN_BREACH, event.number(), event.breach());
        });
    }

    @EventListener
    void on(TicketEvent.BreachReasonDecided event) {
        move(() -> complete(StepForm.DECIDE_BREACH_REASON, event.number(), event.breach()));
    }

    /** Whoever still had to say why, to decide on it or to see to the ticket, need not any more. */
    @EventListener
    void on(BreachesVoided event) {
        Set<String> numbers = event.ticketIds().stream().map(TicketNumber::of).collect(Collectors.toSet());
        aboutBreaches(numbers).stream()
                .filter(instance -> numbers.contains(instance.getBusinessKey()))
                .forEach(this::endUnlessItCounts);
    }

    /** One question to the engine, however many tickets: it cannot be asked for several of them. */
    private List<ProcessInstance> aboutBreaches(Set<String> numbers) {
        ProcessInstanceQuery query =
                runtime.createProcessInstanceQuery().processDefinitionKeyIn(BREACH_REASON, MANAGER_ATTENTION);
        return numbers.size() == 1
                ? query.processInstanceBusinessKey(numbers.iterator().next()).list()
                : query.list();
    }

    /** A diagram that does not listen for it, such as one of the process owner's own, is left to whoever has its task. */
    private void endUnlessItCounts(ProcessInstance instance) {
        BreachVariables.find(runtime.getVariables(instance.getId()))
                .filter(breach -> reasons.isVoid(instance.getBusinessKey(), breach))
                .ifPresent(breach -> moves.run(
                        BREACH_REASON,
                        () -> EngineConflicts.translated(() -> runtime.createMessageCorrelation("Breach voided")
                                .processInstanceId(instance.getId())
                                .correlateAll())));
    }

    private void start(String message, String number, Map<String, Object> variables) {
        EngineConflicts.translated(() -> runtime.startProcessInstanceByMessage(message, number, variables));
    }

    private void move(Runnable move) {
        if (!moves.isMoving(BREACH_REASON)) {
            moves.run(BREACH_REASON, () -> EngineConflicts.translated(move));
        }
    }

    /** @throws NotPossibleNow when no task asks for it */
    private void complete(StepForm form, String number, Breach breach) {
        List<Task> asked = tasksAbout(breach, number, form);
        if (asked.isEmpty()) {
            throw new NotPossibleNow("ticket.no-step", number);
        }
        asked.forEach(task -> tasks.complete(task.getId()));
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
