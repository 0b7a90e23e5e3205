package io.opora.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which sequence flows the tests took: a diagram is covered when a test class took all of them. */
public class TakenFlows extends AbstractProcessEnginePlugin {

    private final Set<String> taken = new ConcurrentSkipListSet<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                String id = element.attribute("id");
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.add(id));
            }
        });
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    public void forget() {
        taken.clear();
    }

    /**
     * The ids of the flows of the newest version of a diagram that were not taken since {@link #forget}.
     *
     * @param concerned tells by the id of the element that a flow leaves whether the flow counts
     */
    public Set<String> missing(RepositoryService repository, String process, Predicate<String> concerned) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> missing = new TreeSet<>();
        // Out of an event-based gateway the engine jumps to the event; that event's own flow tells that it came.
        repository.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .filter(flow -> concerned.test(flow.getSource().getId()))
                .forEach(flow -> missing.add(flow.getId()));
        missing.removeAll(taken);
        return missing;
    }
}
