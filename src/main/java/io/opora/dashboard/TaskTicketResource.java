package io.opora.dashboard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;

/** Says which ticket a task is about: all that Tasklist's own data lacks. The ticket itself comes from the API. */
public class TaskTicketResource extends AbstractTasklistPluginResource {

    TaskTicketResource(String engine) {
        super(engine);
    }

    /** @param number such as {@code OP-12} */
    public record TicketOfTask(String number) {}

    /** @throws NotFoundException when the reader may not read such a task, or it belongs to no ticket */
    @GET
    @Path("{task}/ticket")
    @Produces(MediaType.APPLICATION_JSON)
    public TicketOfTask ticketOf(@PathParam("task") String task) {
        return processOf(task)
                .flatMap(this::businessKeyOf)
                .map(TicketOfTask::new)
                .orElseThrow(NotFoundException::new);
    }

    /** The engine finds only what the reader may read. */
    private Optional<String> processOf(String task) {
        return Optional.ofNullable(getProcessEngine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult())
                .flatMap(found -> Optional.ofNullable(found.getProcessInstanceId()));
    }

    /** Who may read a task may know its business key, though perhaps nothing else of the process. */
    private Optional<String> businessKeyOf(String process) {
        ProcessEngine engine = getProcessEngine();
        IdentityService identity = engine.getIdentityService();
        var reader = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return Optional.ofNullable(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(process)
                            .singleResult())
                    .map(ProcessInstance::getBusinessKey);
        } finally {
            identity.setAuthentication(reader);
        }
    }
}
