package io.opora.process.engine;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * After an upgrade, brings the running instances of our diagrams along to the version packaged now: the forms offer what only
 * the new diagram can carry on, and its timers come to be. What runs on a process owner's version stays there, and where an
 * owner's version is in force nobody is moved.
 */
@Component
class InstanceMigration {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceMigration.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;

    InstanceMigration(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    void bringAlong() {
        Set<String> packaged = repository
                .createDeploymentQuery()
                .deploymentName(ProcessDeployment.NAME)
                .deploymentSource(ProcessDeployment.SOURCE)
                .list()
                .stream()
                .map(Deployment::getId)
                .collect(toSet());
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(latest -> packaged.contains(latest.getDeploymentId()))
                .forEach(latest -> olderThan(latest, packaged).forEach(older -> migrate(older, latest)));
    }

    private List<ProcessDefinition> olderThan(ProcessDefinition latest, Set<String> packaged) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(latest.getKey()).list().stream()
                .filter(definition -> definition.getVersion() < latest.getVersion())
                .filter(definition -> packaged.contains(definition.getDeploymentId()))
                .toList();
    }

    private void migrate(ProcessDefinition older, ProcessDefinition latest) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionId(older.getId())
                .list();
        if (!running.isEmpty()) {
            MigrationPlan plan = runtime.createMigrationPlan(older.getId(), latest.getId())
                    .mapEqualActivities()
                    .build();
            long moved =
                    running.stream().filter(instance -> migrate(instance, plan)).count();
            LOG.info(
                    "Brought {} of {} running instances of {} from version {} to {}",
                    moved,
                    running.size(),
                    latest.getKey(),
                    older.getVersion(),
                    latest.getVersion());
        }
    }

    /** One transaction each. An instance whose step the new diagram does not have goes on where it is. */
    private boolean migrate(ProcessInstance instance, MigrationPlan plan) {
        try {
            runtime.newMigration(plan)
                    .processInstanceIds(instance.getProcessInstanceId())
                    .execute();
            return true;
        } catch (ProcessEngineException stays) {
            LOG.warn("{} stays on the diagram it was started with: {}", instance.getBusinessKey(), stays.getMessage());
            return false;
        }
    }
}
