package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.testing.OporaTest;
import io.opora.testing.TimeTravel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class ProcessDeploymentTest {

    private static final String RESOURCE = "bpmn/deployed-twice.bpmn";

    private final Map<String, String> diagrams = new HashMap<>();

    @Autowired
    ProcessDeployment deployment;

    @Autowired
    TimeTravel time;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void removeTheDiagramOfThisTest() {
        repository.createDeploymentQuery().list().stream()
                .filter(deployed ->
                        repository.getDeploymentResourceNames(deployed.getId()).contains(RESOURCE))
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void everyPackagedDiagramIsDeployedUnderAFixedName() {
        Deployment packaged = repository
                .createDeploymentQuery()
                .deploymentSource(ProcessDeployment.SOURCE)
                .singleResult();
        assertThat(repository.getDeploymentResourceNames(packaged.getId()))
                .containsExactlyInAnyOrderElementsOf(
                        ProcessDeployment.packaged().keySet())
                .contains("bpmn/ticket.bpmn", "bpmn/escalation.dmn", "forms/work.form");
    }

    @Test
    void startingAgainMakesNoNewVersion() {
        start("as packaged");
        start("as packaged");
        assertThat(latest()).isEqualTo("as packaged, version 1");
    }

    @Test
    void aChangedPackageIsDeployed() {
        start("as packaged");
        start("as packaged anew");
        assertThat(latest()).isEqualTo("as packaged anew, version 2");
    }

    @Test
    void anUnchangedPackageDoesNotReplaceWhatAProcessOwnerDeployed() {
        start("as packaged");
        ownerDeploys("as the owner wants it");
        start("as packaged");
        assertThat(latest()).isEqualTo("as the owner wants it, version 2");
    }

    @Test
    void aChangedPackageDoes() {
        start("as packaged");
        ownerDeploys("as the owner wants it");
        start("as packaged anew");
        assertThat(latest()).isEqualTo("as packaged anew, version 3");
    }

    @Test
    void anOwnerMayComeToTheSameDiagramAsTheNextPackage() {
        start("as packaged");
        ownerDeploys("as packaged anew");
        start("as packaged anew");
        start("as packaged anew");
        assertThat(latest()).isEqualTo("as packaged anew, version 3");
    }

    private void start(String diagramName) {
        time.travelBy(Duration.ofMinutes(1));
        deployment.deploy(Map.of(RESOURCE, diagram(diagramName).getBytes(StandardCharsets.UTF_8)));
    }

    private void ownerDeploys(String diagramName) {
        time.travelBy(Duration.ofMinutes(1));
        repository
                .createDeployment()
                .name("From the Modeler")
                .source("Camunda Modeler")
                .addString(RESOURCE, diagram(diagramName))
                .deploy();
    }

    /** The model's builder invents ids, so the same diagram is built once. */
    private String diagram(String name) {
        return diagrams.computeIfAbsent(
                name,
                unknown -> Bpmn.convertToString(Bpmn.createExecutableProcess("deployed-twice")
                        .name(unknown)
                        .startEvent()
                        .endEvent()
                        .done()));
    }

    private String latest() {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("deployed-twice")
                .latestVersion()
                .singleResult();
        return definition.getName() + ", version " + definition.getVersion();
    }
}
