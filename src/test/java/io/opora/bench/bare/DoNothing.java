package io.opora.bench.bare;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What the diagrams call, by name. */
final class DoNothing {

    private DoNothing() {}

    static Map<Object, Object> beans() {
        JavaDelegate step = execution -> {};
        ExecutionListener listener = execution -> {};
        Map<Object, Object> beans = new HashMap<>();
        for (String name : new String[] {
            "determinePriority",
            "lookUpContract",
            "decideEntitlement",
            "routeTicket",
            "startClocks",
            "followSilence",
            "returnToLead",
            "recordMilestone"
        }) {
            beans.put(name, step);
        }
        beans.put("bindSlaClock", listener);
        beans.put("lockSlaClock", listener);
        beans.put("ticketFacts", new SameAnswers());
        beans.put("slaClock", new SameAnswers());
        return beans;
    }
}
