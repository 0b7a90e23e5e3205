package io.opora.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;

/** Deploys small diagrams for one test and takes them away again. */
class Deployments implements AutoCloseable {

    private final RepositoryService repository;
    private final List<String> ids = new ArrayList<>();

    Deployments(RepositoryService repository) {
        this.repository = repository;
    }

    static StartEventBuilder process(String key) {
        return Bpmn.createExecutableProcess(key).startEvent();
    }

    void deploy(AbstractFlowNodeBuilder<?, ?> lastStep) {
        BpmnModelInstance diagram = lastStep.endEvent().done();
        deploy("diagram.bpmn", Bpmn.convertToString(diagram));
    }

    void deploy(String name, String content) {
        deploy(repository.createDeployment().name("a test").addString(name, content));
    }

    void deploy(DeploymentBuilder deployment) {
        ids.add(deployment.deploy().getId());
    }

    @Override
    public void close() {
        ids.forEach(id -> repository.deleteDeployment(id, true));
    }
}
