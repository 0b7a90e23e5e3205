package io.opora.dashboard;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/**
 * Tasklist's tab with the ticket and its conversation, beside the task's form. Its scripts are in
 * {@code plugin-webapp/opora-ticket}; Tasklist finds this class through {@code META-INF/services}.
 */
public class TicketTabPlugin extends AbstractTasklistPlugin {

    static final String ID = "opora-ticket";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TicketTabResource.class);
    }
}
