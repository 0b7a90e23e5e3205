package io.opora.dashboard;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the tab's scripts and, per engine, its data. */
@Path("plugin/" + TicketTabPlugin.ID)
public class TicketTabResource extends AbstractTasklistPluginRootResource {

    public TicketTabResource() {
        super(TicketTabPlugin.ID);
        allowedAssets.addAll(List.of(
                "app/dom.js",
                "app/draft.js",
                "app/effort.js",
                "app/files.js",
                "app/form-words.js",
                "app/hidden-errors.js",
                "app/priority.js",
                "app/ticket.js",
                "app/words.js"));
    }

    @Path("{engine}/task")
    public TaskTicketResource ofTask(@PathParam("engine") String engine) {
        return subResource(new TaskTicketResource(engine), engine);
    }
}
