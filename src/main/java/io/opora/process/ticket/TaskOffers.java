package io.opora.process.ticket;

import io.opora.process.engine.EngineConflicts;
import io.opora.ticket.TicketCard;
import io.opora.ticket.TicketCards;
import io.opora.ticket.TicketGivenBack;
import io.opora.ticket.TicketPassedOn;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who may claim an open task: follows the ticket when it is offered to somebody else. */
@Component
class TaskOffers {

    /** A task with candidates of its own, such as the first line's decision about the cover, keeps them. */
    private static final String FOLLOWS_TICKET = "ticketFacts.specialist";

    private static final String FOLLOWS_CHOICE = "taskOffer.users";

    private final TaskService tasks;
    private final RepositoryService repository;
    private final TicketCards tickets;

    TaskOffers(TaskService tasks, RepositoryService repository, TicketCards tickets) {
        this.tasks = tasks;
        this.repository = repository;
        this.tickets = tickets;
    }

    @EventListener
    void on(TicketPassedOn event) {
        offerAnew(event.number());
    }

    @EventListener
    void on(TicketGivenBack event) {
        offerAnew(event.number());
    }

    private void offerAnew(String number) {
        TicketCard ticket = tickets.card(number);
        EngineConflicts.translated(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .filter(this::followsTicket)
                .forEach(task -> offer(task, ticket)));
    }

    boolean followsTicket(Task task) {
        UserTask drawn = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        String candidates = String.valueOf(drawn.getCamundaCandidateUsers());
        return candidates.contains(FOLLOWS_TICKET)
                || candidates.contains(FOLLOWS_CHOICE)
                        && TaskOffer.TICKET.equals(tasks.getVariable(task.getId(), TaskOffer.OFFERED_TO));
    }

    void offer(Task task, TicketCard ticket) {
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .forEach(link -> remove(task, link));
        if (ticket.specialist() != null) {
            tasks.addCandidateUser(task.getId(), ticket.specialist());
        } else if (ticket.queue() != null) {
            tasks.addCandidateGroup(task.getId(), ticket.queue());
        }
    }

    private void remove(Task task, IdentityLink link) {
        if (link.getUserId() != null) {
            tasks.deleteCandidateUser(task.getId(), link.getUserId());
        } else {
            tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
        }
    }
}
