package io.opora.testing;

import io.opora.contract.Channel;
import io.opora.contract.Scope;
import io.opora.contract.ServiceKind;
import io.opora.sla.ClockKind;
import io.opora.sla.ClockView;
import io.opora.sla.ClockViews;
import io.opora.staff.StaffDirectory;
import io.opora.ticket.Actor;
import io.opora.ticket.IncidentAnswers;
import io.opora.ticket.IncidentAnswers.Failing;
import io.opora.ticket.NewTicket;
import io.opora.ticket.Registration;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Registers tickets and looks at them from all sides: the ticket, its clocks, its processes and its task. */
public class Scene {

    private final Registration registration;
    private final TicketCards tickets;
    private final ClockViews clocks;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final StaffDirectory staff;

    public Scene(
            Registration registration,
            TicketCards tickets,
            ClockViews clocks,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            StaffDirectory staff) {
        this.registration = registration;
        this.tickets = tickets;
        this.clocks = clocks;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.staff = staff;
    }

    /** An incident of this priority, by the answers that lead to it. */
    public String incident(Actor customer, int priority) {
        return switch (priority) {
            case 1 -> incident(customer, true, Failing.MAIN, false);
            case 2 -> incident(customer, false, Failing.MAIN, true);
            case 3 -> incident(customer, false, Failing.AUXILIARY, true);
            default -> incident(customer, false, Failing.NONE, true);
        };
    }

    private String incident(Actor customer, boolean systemDown, Failing failing, boolean alternativeExists) {
        return register(
                customer,
                customer,
                ServiceKind.INCIDENT,
                Channel.CABINET,
                Scope.STANDARD,
                new IncidentAnswers(systemDown, failing, alternativeExists),
                null);
    }

    public String request(Actor customer, ServiceKind service, Channel channel) {
        return request(customer, service, channel, Scope.STANDARD);
    }

    public String request(Actor customer, ServiceKind service, Channel channel, Scope scope) {
        return register(customer, customer, service, channel, scope, null, null);
    }

    /** An incident of priority 2 about something that may lie outside the standard functions. */
    public String incident(Actor customer, Channel channel, Scope scope) {
        return register(
                customer,
                customer,
                ServiceKind.INCIDENT,
                channel,
                scope,
                new IncidentAnswers(false, Failing.MAIN, true),
                null);
    }

    /** Registered by the staff now, but received earlier. */
    public String incidentReceivedAt(Instant receivedAt, Actor customer, Actor staff) {
        return register(
                customer,
                staff,
                ServiceKind.INCIDENT,
                Channel.PHONE,
                Scope.STANDARD,
                new IncidentAnswers(false, Failing.MAIN, true),
                receivedAt);
    }

    /** Nothing works: an incident of priority 1, registered by the staff now, but received earlier. */
    public String outageReceivedAt(Instant receivedAt, Actor customer, Actor staff) {
        return register(
                customer,
                staff,
                ServiceKind.INCIDENT,
                Channel.PHONE,
                Scope.STANDARD,
                new IncidentAnswers(true, Failing.MAIN, false),
                receivedAt);
    }

    /** Nothing works, and somebody calls. */
    public String outageByPhone(Actor customer, Actor staff) {
        return register(
                customer,
                staff,
                ServiceKind.INCIDENT,
                Channel.PHONE,
                Scope.STANDARD,
                new IncidentAnswers(true, Failing.MAIN, false),
                null);
    }

    private String register(
            Actor customer,
            Actor by,
            ServiceKind service,
            Channel channel,
            Scope scope,
            @Nullable IncidentAnswers answers,
            @Nullable Instant receivedAt) {
        return registration.register(
                new NewTicket(
                        UUID.fromString(customer.id()),
                        "Не открывается карточка",
                        "При открытии карточки клиента ошибка.",
                        service,
                        channel,
                        scope,
                        answers,
                        receivedAt,
                        receivedAt == null ? null : "Звонок записан на бумаге"),
                by);
    }

    /** Who asked. */
    public Actor contactOf(String number) {
        return new Actor(
                Actor.Kind.CONTACT,
                card(number).contactId().toString(),
                card(number).contactName());
    }

    public TicketCard card(String number) {
        return tickets.card(number);
    }

    public TicketStatus status(String number) {
        return card(number).status();
    }

    public List<ClockView> clocks(String number) {
        return clocks.ofTicket(card(number).id());
    }

    public Optional<ClockView> findClock(String number, ClockKind kind) {
        return clocks(number).stream().filter(clock -> clock.kind() == kind).findFirst();
    }

    public ClockView clock(String number, ClockKind kind) {
        return findClock(number, kind).orElseThrow();
    }

    public ClockView clock(String number, ClockKind kind, int cycle) {
        return clocks(number).stream()
                .filter(clock -> clock.kind() == kind && clock.cycle() == cycle)
                .findFirst()
                .orElseThrow();
    }

    /** When the timer at the ticket's present step fires; empty when the step has none. */
    public Optional<Instant> stepTimer(String number) {
        return process(number)
                .map(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult())
                .map(job -> job.getDuedate().toInstant());
    }

    /** The task of deciding about a message to the ended ticket. */
    public Optional<Task> lateReply(String number) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("closed-ticket-reply")
                .singleResult());
    }

    /** The open task of a process that runs beside the ticket's own. */
    public Optional<Task> taskOf(String process, String number) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .singleResult());
    }

    /** The timer that a process beside the ticket's own waits for. */
    public Optional<Job> timerOf(String process, String number) {
        return instanceOf(process, number).map(instance -> management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult());
    }

    public Optional<ProcessInstance> instanceOf(String process, String number) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult());
    }

    /** All clocks of a kind that the ticket has had, in order. */
    public List<ClockView> clocks(String number, ClockKind kind) {
        return clocks(number).stream()
                .filter(clock -> clock.kind() == kind)
                .sorted(Comparator.comparing(ClockView::cycle).thenComparing(ClockView::number))
                .toList();
    }

    /** The milestones that a clock has recorded, in order. */
    public List<Integer> milestones(String number, ClockKind kind) {
        return clock(number, kind).events().stream()
                .flatMap(event -> Optional.ofNullable(event.percent()).stream())
                .toList();
    }

    public Optional<ProcessInstance> process(String number) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processDefinitionKey("ticket")
                .processInstanceBusinessKey(number)
                .singleResult());
    }

    /** The only open task of the ticket. */
    public Task task(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("ticket")
                .singleResult();
    }

    /** Submits the form of the ticket's open task as Tasklist does. */
    public void submit(String number, Actor engineer, Map<String, Object> fields) {
        submitTask(task(number).getId(), engineer, fields);
    }

    public void submitTask(String taskId, Actor engineer, Map<String, Object> fields) {
        identity.setAuthentication(
                engineer.id(),
                List.copyOf(staff.find(engineer.id()).orElseThrow().groups()));
        try {
            tasks.complete(taskId, new HashMap<>(fields));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Claims a task as Tasklist does. */
    public void claim(Task task, Actor engineer) {
        identity.setAuthentication(
                engineer.id(),
                List.copyOf(staff.find(engineer.id()).orElseThrow().groups()));
        try {
            tasks.claim(task.getId(), engineer.id());
        } finally {
            identity.clearAuthentication();
        }
    }

    /** A message from outside the application, by the engine's own means. */
    public void startByMessage(String message, String number) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateStartMessage();
    }

    /** The timers that wait for a ticket's clocks, earliest first. */
    public List<Instant> timers(String number) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("sla-clock")
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(Job::getDuedate)
                .map(Date::toInstant)
                .sorted()
                .toList();
    }

    public long clockProcesses(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("sla-clock")
                .processInstanceBusinessKey(number)
                .count();
    }
}
