package io.opora.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.opora.testing.OporaTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class InstanceMigrationTest {

    private static final String KEY = "migrated";

    @Autowired
    InstanceMigration migration;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    Deployments deployments;
    String instance;

    @BeforeEach
    void anInstanceWaitsOnThePackagedDiagram() {
        deployments = new Deployments(repository);
        deployPackaged(stepOf("Work").endEvent().done());
        instance = runtime.startProcessInstanceByKey(KEY).getId();
    }

    @AfterEach
    void undeploy() {
        deployments.close();
    }

    @Test
    void comesAlongToTheNextPackagedVersionWithItsNewTimer() {
        deployPackaged(withATimer());

        migration.bringAlong();

        assertThat(versionOfTheInstance()).isEqualTo(2);
        assertThat(jobs.createJobQuery().processInstanceId(instance).timers().count())
                .isOne();
    }

    @Test
    void staysWhereAnOwnersVersionIsInForce() {
        deployments.deploy("owners.bpmn", Bpmn.convertToString(withATimer()));

        migration.bringAlong();

        assertThat(versionOfTheInstance()).isOne();
    }

    @Test
    void anOwnersInstanceStaysOnTheOwnersVersion() {
        deployments.deploy(
                "owners.bpmn", Bpmn.convertToString(stepOf("Work").endEvent().done()));
        String owners = runtime.startProcessInstanceByKey(KEY).getId();
        deployPackaged(withATimer());

        migration.bringAlong();

        instance = owners;
        assertThat(versionOfTheInstance()).isEqualTo(2);
    }

    @Test
    void staysWhereItsStepIsNoMore() {
        deployPackaged(stepOf("SomethingElse").endEvent().done());

        migration.bringAlong();

        assertThat(versionOfTheInstance()).isOne();
    }

    private static UserTaskBuilder stepOf(String id) {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(id);
    }

    private static BpmnModelInstance withATimer() {
        return stepOf("Work")
                .endEvent()
                .moveToActivity("Work")
                .boundaryEvent("Late")
                .timerWithDuration("PT1H")
                .endEvent()
                .done();
    }

    private void deployPackaged(BpmnModelInstance diagram) {
        deployments.deploy(repository
                .createDeployment()
                .name(ProcessDeployment.NAME)
                .source(ProcessDeployment.SOURCE)
                .addString("migrated.bpmn", Bpmn.convertToString(diagram)));
    }

    private int versionOfTheInstance() {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }
}
