package io.opora.process.ticket;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Makes the engine read our properties from every diagram. */
@Component
class StepListening extends AbstractProcessEnginePlugin {

    private final StepParsing parsing;

    StepListening(StepParsing parsing) {
        this.parsing = parsing;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(parsing);
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
