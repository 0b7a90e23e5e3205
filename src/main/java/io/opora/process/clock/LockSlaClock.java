package io.opora.process.clock;

import io.opora.process.engine.ProcessBean;
import io.opora.sla.SlaClocks;
import io.opora.ticket.TicketCards;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * A timer fires: takes the same locks in the same order as a person's action, ticket first, so that one of them waits
 * instead of both failing.
 */
@ProcessBean("lockSlaClock")
class LockSlaClock implements ExecutionListener {

    private final SlaClocks clocks;
    private final TicketCards tickets;
    private final ClocksOfInstances instances;

    LockSlaClock(SlaClocks clocks, TicketCards tickets, ClocksOfInstances instances) {
        this.clocks = clocks;
        this.tickets = tickets;
        this.instances = instances;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long ticketId = instances.in(execution).ticketId();
        tickets.lock(ticketId);
        clocks.lock(ticketId);
    }
}
